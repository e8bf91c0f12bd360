/// Where a transfer goes: a queue, or one agent.
package enum TransferTarget: Hashable, Sendable {
    case queue(String)
    case agent(String)
}
