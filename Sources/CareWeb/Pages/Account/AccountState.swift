import Care
import CareDesk

/// What the store holds of somebody's ways in.
struct AccountState: Sendable {
    let sessions: [SessionSight]
    let tokens: [TokenSight]
    let hasFactor: Bool
    let codesLeft: Int
    let offer: FactorOffer?
}
