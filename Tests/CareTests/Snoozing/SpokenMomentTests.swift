import Care
import CareTesting
import Testing

/// What people say when they put something off, said on Monday 2026-11-23 at noon unless it says otherwise.
@Suite(.clause("3.1"))
struct SpokenMomentTests {
    @Test(arguments: [
        ("明天上午9点", "2026-11-24 09:00"), ("明天上午九点半", "2026-11-24 09:30"), ("明早", "2026-11-24 08:30"),
        ("今晚8点", "2026-11-23 20:00"), ("今晚", "2026-11-23 19:00"), ("后天", "2026-11-25 08:30"),
        ("大后天下午", "2026-11-26 13:30"), ("下午3点15分", "2026-11-23 15:15"), ("3点", "2026-11-23 15:00"),
        ("上午9点", "2026-11-24 09:00"), ("15:30", "2026-11-23 15:30"), ("03:00", "2026-11-24 03:00"),
        ("中午12点", "2026-11-24 12:00"), ("晚上12点", "2026-11-23 24:00"), ("明天凌晨1点", "2026-11-24 01:00"),
        ("周五下午", "2026-11-27 13:30"), ("周一", "2026-11-30 08:30"), ("本周五", "2026-11-27 08:30"),
        ("下周一", "2026-11-30 08:30"), ("下周三上午10点一刻", "2026-12-02 10:15"), ("下下周二", "2026-12-08 08:30"),
        ("下周", "2026-11-30 08:30"), ("星期天9点", "2026-11-29 09:00"), ("11月30日15:30", "2026-11-30 15:30"),
        ("1月5号", "2027-01-05 08:30"), ("30号", "2026-11-30 08:30"), ("2026年12月1日上午", "2026-12-01 08:30"),
        ("2026-12-01 09:00", "2026-12-01 09:00"), ("2026-12-01T09:00", "2026-12-01 09:00"),
        ("下个工作日", "2026-11-24 08:30"), ("3个工作日后", "2026-11-26 08:30"), ("三个工作日后上午10点", "2026-11-26 10:00"),
        ("30分钟后", "2026-11-23 12:30"), ("半小时后", "2026-11-23 12:30"), ("一个半小时后", "2026-11-23 13:30"),
        ("两小时以后", "2026-11-23 14:00"), ("再过2天", "2026-11-25 12:00"), ("2周后", "2026-12-07 12:00"),
        ("一周后上午9点", "2026-11-30 09:00"), ("１天后", "2026-11-24 12:00"), ("兩個工作日後", "2026-11-25 08:30"),
        ("4个工作小时后", "2026-11-23 17:30"), ("1个月后", "2026-12-23 12:00"), ("十五天后", "2026-12-08 12:00"),
    ])
    func `Chinese is understood`(words: String, moment: String) throws {
        let said = try SpokenMoment(words, asOf: .noon, on: Office.china())

        #expect(said.moment == .local(moment))
        #expect(!said.isMoved)
    }

    @Test(arguments: [
        ("tomorrow 9am", "2026-11-24 09:00"), ("Tomorrow at 9:30 am", "2026-11-24 09:30"),
        ("tomorrow", "2026-11-24 08:30"), ("tomorrow morning", "2026-11-24 08:30"), ("tonight", "2026-11-23 19:00"),
        ("in 3 working days", "2026-11-26 08:30"), ("3 business days from now at 10", "2026-11-26 10:00"),
        ("in an hour", "2026-11-23 13:00"), ("in half an hour", "2026-11-23 12:30"), ("30 min", "2026-11-23 12:30"),
        ("in two days", "2026-11-25 12:00"), ("in a week", "2026-11-30 12:00"), ("2h", "2026-11-23 14:00"),
        ("next Monday", "2026-11-30 08:30"), ("Friday afternoon", "2026-11-27 13:30"),
        ("on Friday at 3pm", "2026-11-27 15:00"), ("this Friday", "2026-11-27 08:30"),
        ("next week", "2026-11-30 08:30"), ("30 Nov 15:30", "2026-11-30 15:30"), ("Nov 30th", "2026-11-30 08:30"),
        ("5 January", "2027-01-05 08:30"), ("the 30th", "2026-11-30 08:30"), ("noon", "2026-11-24 12:00"),
        ("9 in the morning", "2026-11-24 09:00"), ("9 o'clock in the evening", "2026-11-23 21:00"),
        ("day after tomorrow, 5 o'clock", "2026-11-25 17:00"), ("next working day", "2026-11-24 08:30"),
        ("4 working hours later", "2026-11-23 17:30"), ("in 1 month", "2026-12-23 12:00"), ("12am", "2026-11-24 00:00"),
    ])
    func `English is understood`(words: String, moment: String) throws {
        let said = try SpokenMoment(words, asOf: .noon, on: Office.china())

        #expect(said.moment == .local(moment))
    }

    @Test(arguments: [
        // The National Day from the first to the seventh; Saturday the tenth is worked for it.
        ("2026-09-30 12:00", "1个工作日后", "2026-10-08 08:30"), ("2026-10-09 12:00", "1个工作日后", "2026-10-10 08:30"),
        ("2026-10-09 12:00", "in 2 working days", "2026-10-12 08:30"), ("2026-10-09 12:00", "周六", "2026-10-10 08:30"),
        ("2026-10-09 12:00", "周六下午", "2026-10-10 13:30"),
    ])
    func `holidays and make-up days count`(now: String, words: String, moment: String) throws {
        let said = try SpokenMoment(words, asOf: .local(now), on: Office.china())

        #expect(said.moment == .local(moment))
    }

    @Test func `a closed day without a time is the next opening, and with one it is taken at its word`() throws {
        let moved = try SpokenMoment("周六", asOf: .noon, on: Office.china())
        let kept = try SpokenMoment("周六上午10点", asOf: .noon, on: Office.china())

        #expect((moved.moment, moved.isMoved) == (.local("2026-11-30 08:30"), true))
        #expect((kept.moment, kept.isMoved) == (.local("2026-11-28 10:00"), false))
    }

    @Test func `the day is that of the desk's zone`() throws {
        let said = try SpokenMoment("tomorrow 9am", asOf: .noon, on: Office.berlin())

        #expect(said.moment == .local("2026-11-24 09:00", in: "Europe/Berlin"))
    }

    @Test func `a weekday that is over today is that of next week`() throws {
        let said = try SpokenMoment("周一上午9点", asOf: .noon, on: Office.china())

        #expect(said.moment == .local("2026-11-30 09:00"))
    }

    @Test(arguments: [
        "", "  ", "尽快", "someday", "明天 25点", "明天 9:75", "13月1日", "2月30日上午9点之类", "2小时后9点", "明天后天", "month",
        "999999999天后", "9", "今晚早上", "-1天后", "<b>", "2026-02-30",
    ])
    func `what is no time is refused, with examples`(words: String) throws {
        let refusal = #expect(throws: Refusal.self) {
            try SpokenMoment(words, asOf: .noon, on: Office.china())
        }

        #expect(refusal?.code == "not-understood")
        #expect(refusal?.field == "/until")
        #expect(refusal?.message.zh.contains("3个工作日后") == true)
    }

    @Test func `the refusal says what was understood and does not repeat the rest`() throws {
        let refusal = #expect(throws: Refusal.self) {
            try SpokenMoment("明天下午 13800000001", asOf: .noon, on: Office.china())
        }

        #expect(refusal?.message.zh.hasPrefix("只听懂了「明天下午」") == true)
        #expect(refusal?.message.en.contains("138") == false)
    }

    @Test(arguments: ["今天上午9点", "2026-11-20", "this Monday 9am", "今天"])
    func `a moment that is over is refused by name`(words: String) throws {
        let refusal = #expect(throws: Refusal.self) {
            try SpokenMoment(words, asOf: .noon, on: Office.china())
        }

        #expect(refusal?.code == "moment-passed")
    }

    @Test func `a hundred characters are read and no more`() throws {
        let office = try Office.china()
        let refusal = #expect(throws: Refusal.self) {
            try SpokenMoment(String(repeating: "明", count: 101), asOf: .noon, on: office)
        }

        #expect(refusal?.message.en.contains("100") == true)
    }

    @Test func `the same words always mean the same, and no words make it fall`() throws {
        let office = try Office.china()
        let pieces = [
            "明天", "9", "点", "半", "in", " ", "3", "工作日", "后", "周", "五", "下", "next", "monday", "30", "月", "日", ":", "T",
            "2026", "-", "上午", "pm", "个", "a", "week", "十", "号", "th", "nov", "０", "\u{202e}", "\u{200b}", "小时",
        ]
        var random = SplitMix64(seed: 4)
        for _ in 0..<20_000 {
            let words = (0..<Int.random(in: 1...7, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let first = Result { try SpokenMoment(words, asOf: .noon, on: office) }
            let second = Result { try SpokenMoment(words, asOf: .noon, on: office) }
            #expect((try? first.get()) == (try? second.get()))
            if case .success(let said) = first { #expect(said.moment > .noon) }
        }
    }
}
