import Care

/// Somebody with a telephone and a matter; no real number begins with 1000.
struct SimulatedCustomer: Sendable {
    let index: Int
    let province: String
    let area: Area
    let standing: CustomerClass
    /// Whether he never answers when the desk calls.
    let isOutOfReach: Bool
    /// Which of the matters he calls about, so that he may call about it again.
    let matter: Int

    init(_ index: Int, dice: inout Dice) {
        self.index = index
        province = dice.pick(["江苏", "四川", "广东", "北京", "广西", "河南"]) ?? "江苏"
        area = dice.chance(75) ? .urban : .rural
        standing = CustomerClass(isVIP: dice.chance(5), isVulnerable: dice.chance(8))
        isOutOfReach = dice.chance(8)
        matter = dice.number(0..<SimulatedMatter.all.count)
    }

    var actor: Actor { Actor(.customer, .customer, "customer-\(index)") }
    var name: String { "模拟客户\(digits)号" }
    var number: String { "10000\(digits)" }
    var address: String { "模拟大道\(digits)弄" }

    /// What must never stand in clear in any file.
    var secrets: [String] { [name, number, address] }

    private var digits: String { String(String(1_000_000 + index).dropFirst()) }
}
