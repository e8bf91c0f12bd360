import Testing

@testable import CareWeb

struct WordChangeTests {
    private static let long = String(repeating: "客服人员应当耐心。", count: 10)

    @Test func `a short text is shown whole`() {
        let (old, new) = WordChange.pair("10min", "15min")

        #expect([old?.head, old?.part, old?.tail] == ["", "10min", ""])
        #expect(new?.part == "15min")
    }

    @Test func `of a long text the part that changed is shown with what stands beside it`() {
        let (old, new) = WordChange.pair(Self.long + "两小时内" + Self.long, Self.long + "一小时内" + Self.long)

        #expect(old?.part == "两" && new?.part == "一")
        #expect(old?.head.hasPrefix("…") == true && old?.head.hasSuffix("应当耐心。") == true)
        #expect(old?.tail.hasPrefix("小时内客服") == true && old?.tail.hasSuffix("…") == true)
        #expect(old?.head == new?.head && old?.tail == new?.tail)
    }

    @Test func `no word of Latin letters is cut in two`() {
        let rest = String(repeating: " and so on", count: 8)

        let (old, new) = WordChange.pair("answered within two hours" + rest, "answered within twelve hours" + rest)

        #expect(old?.part == "two" && new?.part == "twelve")
    }

    @Test func `a part that was only added or taken away has no counterpart`() {
        let (old, new) = WordChange.pair(Self.long, Self.long + "另行告知。")
        let (gone, there) = WordChange.pair(nil, "added")

        #expect(old?.part == "" && new?.part == "另行告知。")
        #expect(gone == nil && there?.part == "added")
    }
}
