import CareTesting
import Testing

@testable import Care

@Suite(.clause("2.1"))
struct SpanCountsTests {
    @Test(arguments: [
        ("等了72小时", "hours"), ("三天没人来", "days"), ("修了两个星期", "weeks"), ("一个多礼拜了", "weeks"), ("半年了", "years"),
        ("三个月没解决", "months"), ("两年多了", "years"), ("打了n次", "repeats-many"), ("十几个电话", "repeats-many"),
        ("报修5次", "repeats-many"),
    ])
    func `a span or a number of tries is counted`(text: String, trait: String) {
        #expect(Self.traits(of: text).contains(trait))
    }

    @Test(arguments: ["7月2日报修", "2013年办的", "三月办的", "两年合约", "12个月套餐", "打了2次", "一次就好", "plan次"])
    func `a date, a plan's term and a try or two are none`(text: String) {
        let spans: Set = ["hours", "days", "weeks", "months", "years", "repeats-many"]

        #expect(Self.traits(of: text).isDisjoint(with: spans))
    }

    private static func traits(of text: String) -> Set<String> {
        Set(TextShape(of: NormalisedText(text)).present.map { TextShape.traits[$0] })
    }
}
