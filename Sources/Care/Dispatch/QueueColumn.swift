/// One queue as dispatch asks about it: who serves it, who is able to, and how well.
struct QueueColumn: Sendable {
    let key: String
    /// Nil for a queue that a ticket or a profile names and the centre does not describe: it asks for no skill.
    private(set) var spec: QueueSpec?
    /// The number of the certificate that the queue asks for.
    private(set) var certificate: Int32?
    private(set) var members = AgentSet()
    private(set) var skilled = AgentSet()
    private var fits: [UInt8] = []

    init(key: String) {
        self.key = key
    }

    /// 0 to 40 points for the mean level of the skills that the queue asks for.
    func fit(_ row: Int) -> Int { row < fits.count ? Int(fits[row]) : 0 }

    mutating func describe(_ spec: QueueSpec?, certificate: Int32?) {
        self.spec = spec
        self.certificate = certificate
    }

    /// Works out anew how one agent stands to this queue.
    mutating func settle(_ row: Int, _ profile: AgentProfile) {
        members.set(row, to: profile.queues.contains(key))
        skilled.set(row, to: spec.map(profile.isSkilled) ?? true)
        while fits.count <= row { fits.append(0) }
        let asked = spec?.skills.keys.map { min(5, max(0, profile.skills[$0, default: 0])) } ?? []
        fits[row] = asked.isEmpty ? 0 : UInt8(8 * asked.reduce(0, +) / asked.count)
    }
}
