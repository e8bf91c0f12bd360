/// What a waiting ticket asks of an agent, in numbers; tickets that ask the same wait in the same lines.
struct Requirement: Hashable, Sendable {
    let queue: Int32
    let province: Int32?
    let language: Int32
    let certificate: Int32?
    let isVoice: Bool
}
