import Care

/// What customers of a simulation call about.
struct SimulatedMatter: Sendable {
    let type: ProblemType
    let category: Category
    let urgency: Urgency
    let words: String

    static let all = [
        SimulatedMatter(type: .fault, category: .broadband, urgency: .normal, words: "宽带连不上，光猫红灯一直闪。"),
        SimulatedMatter(type: .fault, category: .broadband, urgency: .urgent, words: "整栋楼都断网了，请马上派人。"),
        SimulatedMatter(type: .fault, category: .mobileNetwork, urgency: .normal, words: "小区里手机没有信号。"),
        SimulatedMatter(type: .inquiry, category: .tariff, urgency: .normal, words: "想换一个便宜的套餐。"),
        SimulatedMatter(type: .query, category: .billing, urgency: .normal, words: "这个月的话费为什么多了？"),
        SimulatedMatter(type: .request, category: .number, urgency: .normal, words: "号码要过户给家人。"),
        SimulatedMatter(type: .request, category: .payment, urgency: .urgent, words: "交了费还是停机。"),
        SimulatedMatter(type: .complaint, category: .service, urgency: .normal, words: "报修没人来，我要投诉。"),
        SimulatedMatter(type: .complaint, category: .valueAdded, urgency: .normal, words: "没有订过的业务扣了钱。"),
        SimulatedMatter(type: .suggestion, category: .appOnline, urgency: .normal, words: "账单页面能不能做得清楚一点。"),
        SimulatedMatter(type: .report, category: .spamFraud, urgency: .normal, words: "有人冒充客服骗人。"),
        SimulatedMatter(type: .other, category: .other, urgency: .normal, words: "营业厅几点开门？"),
    ]
}
