import CareTesting
import Testing

@testable import Care

/// The check over a lexicon and rules of the test's own.
@Suite(.clause("3.2"), .clause("3.3"), .clause("7.2"))
struct WordingCheckTests {
    private static let lexicon = """
        [severe] forbidden block 3.3 rule=R-3.3-01 quotable
        zh 不侮辱
        en No insult
        = get_lost
        [major] forbidden warn 3.3 rule=R-3.3-02 quotable
        zh 不推诿
        en No passing the buck
        = 找别人
        ~ 不知道您
        ~/ 如果.{0,4}不知道
        [promise] promise warn 3.2 negatable
        zh 只承诺做得到的
        en Promise what is yours
        / (保证|承诺).{0,6}(修好|退款)
        / we guarantee.{0,20}refund
        [personal-document] personal block 7.2
        zh 只写末四位
        en Last four digits
        [personal-number] personal warn 7.2
        zh 不是该用户的号码
        en Not the customer's number
        [personal-name] personal warn 7.2 names
        zh 不写他人姓名
        en No names of others
        / 机主(是|叫)
        [greeting] courtesy note 3.3 rule=R-3.3-04 opening
        zh 先问候
        en Greet
        = hello
        [closing] courtesy note 3.3 rule=R-3.3-04 ending
        zh 再道别
        en Close
        = thanks
        [negation]
        = 不 不能 无法 没有 cannot not
        ~ 不仅 不得不
        [surnames]
        王李
        """

    private static func rule(_ id: String, _ grade: Wording.Grade, _ phrases: [String]) -> Rule {
        .sample(id, kind: .wording(Wording(grade: grade, phrases: phrases)))
    }

    private static let rules = [
        rule("R-3.3-01", .severe, ["神经病"]), rule("R-3.3-02", .major, ["不知道"]), rule("R-3.3-03", .minor, ["喂", "大概吧"]),
        rule("R-3.3-04", .required, ["您好", "再见"]),
    ]

    private static func check(_ rules: [Rule] = rules) throws -> WordingCheck {
        WordingCheck(rules: rules, lexicon: try WordingLexicon(parsing: lexicon))
    }

    /// What is found besides courtesies: the words, each with its grade.
    private func found(_ text: String, to subject: WordingSubject = .nobody) throws -> [String] {
        try Self.check().report(on: text, to: subject).findings.filter { $0.aspect != .courtesy }
            .map { "\($0.grade) \($0.words)" }
    }

    @Test(arguments: [
        ("您真是神经病。", ["block 神经病"]), ("神 经\u{200B}病", ["block 神 经\u{200B}病"]), ("我不知道。", ["warn 不知道"]),
        ("Get lost, please", ["block Get lost"]), ("gadget lost", []), ("大概吧，找别人", ["note 大概吧", "warn 找别人"]),
        ("不知道您方便吗", []), ("如果您不知道密码", []), ("ＧＥＴ ＬＯＳＴ", ["block ＧＥＴ ＬＯＳＴ"]),
    ])
    func `phrases of the edition and of the lexicon are found, and what is innocent is not`(
        text: String,
        words: [String]
    ) throws {
        #expect(try found(text) == words)
    }

    @Test(arguments: [
        ("我们保证明天修好", true), ("我们不能保证明天修好", false), ("无法承诺退款", false), ("不仅承诺退款，还道歉", true),
        ("不能，我们保证退款", true), ("我们不得不保证退款", true), ("不能不承诺退款", true), ("we guarantee a refund", true),
        ("we cannot say that we guarantee a refund", false),
    ])
    func `a promise that is denied is none`(text: String, isFound: Bool) throws {
        #expect(try !found(text).isEmpty == isFound)
    }

    @Test(arguments: [("喂", true), ("喂！", true), ("喂，喂？", true), ("喂，您好，请讲", false), ("喂饱", false)])
    func `a phrase of one character counts only when the reply says nothing else`(text: String, isFound: Bool) throws {
        #expect(try !found(text).isEmpty == isFound)
    }

    @Test func `quoting the customer does not count, unless he never said it`() throws {
        let text = "您说“找别人”让您生气，很抱歉。"

        #expect(try found(text) == [])
        #expect(try found(text, to: WordingSubject(heard: ["他让我找 别人！"])) == [])
        #expect(try found(text, to: WordingSubject(heard: ["没有这回事"])) == ["warn 找别人"])
        #expect(try found(text, to: .stranger) == ["warn 找别人"])
    }

    @Test func `numbers of others are found, the customer's own and those of counters are not`() throws {
        let subject = WordingSubject(numbers: ["13812345678"])

        #expect(try found("请打 138 1234 5678 或 010-66668888", to: subject) == [])
        #expect(try found("请打+8613812345678", to: subject) == [])
        #expect(try found("师傅１３７０００１１１１", to: subject) == [])
        #expect(try found("师傅１３７００００１１１１😀", to: subject) == ["warn １３７００００１１１１"])
        #expect(try found("证件 110105194912310038", to: subject) == ["block 110105194912310038"])
    }

    @Test(arguments: [("机主是王芳，请她来", true), ("机主叫李小明", true), ("机主是本人", false), ("机主是王者", true), ("机主是王牌套餐用户", false)])
    func `a name behind its cue is found`(text: String, isFound: Bool) throws {
        #expect(try !found(text).isEmpty == isFound)
        #expect(try found(text, to: WordingSubject(names: ["王芳", "李小明", "王者"])) == [])
    }

    @Test func `places are counted in UTF-16 code units of the text as it was given`() throws {
        let text = "😀👨‍👩‍👧 机主是王芳，她不知道；证件110105194912310038"
        let units = Array(text.utf16)

        for finding in try Self.check().report(on: text).findings {
            #expect(String(decoding: units[finding.place], as: UTF16.self) == finding.words)
        }
        #expect(try found(text) == ["warn 王芳", "warn 不知道", "block 110105194912310038"])
    }

    @Test(arguments: [
        ("您好，已经修好。再见", []), ("已经修好。再见", ["greeting"]), ("您好，已经修好。", ["closing"]), ("修好了", ["greeting", "closing"]),
        ("hello, it works. thanks", []), ("您好，再见。已经修好了。", ["closing"]),
    ])
    func `a missing greeting or closing is pointed out`(text: String, groups: [String]) throws {
        let findings = try Self.check().report(on: text).findings

        #expect(findings.filter { $0.aspect == .courtesy }.map(\.group) == groups)
        #expect(findings.allSatisfy { $0.grade == .note })
    }

    @Test func `an edition without a rule does not know its words, and one that grades it otherwise is obeyed`() throws
    {
        let graded = [Self.rule("R-3.3-02", .severe, ["不知道"])]
        let findings = try Self.check(graded).report(on: "get lost，我不知道，找别人").findings

        #expect(findings.map(\.grade) == [.block, .block])
        #expect(findings.map(\.words) == ["不知道", "找别人"])
    }

    @Test func `a rule that the lexicon does not know is obeyed all the same`() throws {
        let rules = [Self.rule("R-3.3-09", .major, ["阿里嘎多"])]
        let finding = try #require(try Self.check(rules).report(on: "阿里嘎多").findings.first)

        #expect(finding.rule == RuleID("R-3.3-09"))
        #expect(finding.grade == .warn)
    }

    @Test func `of very many findings the worst are told`() throws {
        let report = try Self.check().report(on: String(repeating: "不知道，", count: 500) + "神经病")

        #expect(report.total == 503)
        #expect(report.findings.count == WordingReport.most)
        #expect(report.grade == .block)
    }

    @Test(arguments: [
        "不知道您", "保证", "“保证", "机主是", "13812345678", "如果", "。", "a", " ", "不", "\u{200B}", "承承", "we guarantee ",
    ])
    func `a long text of one thing over and over is read`(part: String) throws {
        let text = String(String(repeating: part, count: 100_000 / part.utf8.count).prefix(100_000))

        #expect(try Self.check().report(on: text, to: .stranger).findings.count <= WordingReport.most)
    }

    @Test func `an empty text only lacks its courtesies`() throws {
        #expect(try Self.check().report(on: "").findings.map(\.group) == ["closing", "greeting"])
    }
}
