/// All agents, in columns: a row for each, and a set of rows for each question that dispatch asks.
struct AgentTable: Sendable {
    private var names = NameTable()
    private(set) var profiles: [AgentProfile?] = []
    private(set) var presences: [Presence] = []
    /// Since when nothing was given to him or taken from him, and he is available.
    private(set) var idleSince: [Moment] = []
    private var voiceHeld: [Int32] = []
    private var textHeld: [Int32] = []
    /// Those with a profile; a name that a ticket mentions has a row before it has a profile.
    private(set) var known = AgentSet()
    private(set) var available = AgentSet()
    private var roomForVoice = AgentSet()
    private var roomForText = AgentSet()
    var shifts: ShiftPlan
    var provinces = AgentColumns()
    var languages = AgentColumns()
    var certificates = AgentColumns()

    init(offset: Span) {
        shifts = ShiftPlan(offset: offset)
    }

    var count: Int { names.count }

    func name(of row: Int) -> String { names[Int32(row)] }

    /// The row of an agent who has a profile.
    func row(of name: String) -> Int? {
        guard let row = names.number(of: name), known.contains(Int(row)) else { return nil }
        return Int(row)
    }

    /// The row of a name, made when it is new.
    mutating func intern(_ name: String) -> Int {
        let row = Int(names.intern(name))
        if row == profiles.count {
            profiles.append(nil)
            presences.append(.offline)
            idleSince.append(Moment(milliseconds: 0))
            voiceHeld.append(0)
            textHeld.append(0)
        }
        return row
    }

    mutating func set(_ profile: AgentProfile) -> Int {
        let row = intern(profile.name)
        profiles[row] = profile
        known.insert(row)
        shifts.set(row, to: profile.shifts)
        provinces.set(row, to: profile.provinces, all: profile.provinces.isEmpty)
        languages.set(row, to: profile.languages)
        certificates.set(row, to: profile.certificates)
        settleRoom(row)
        return row
    }

    /// Forgets what an agent is able to do; his row and what he holds stay.
    mutating func dismiss(_ row: Int) {
        profiles[row] = nil
        known.remove(row)
        settleRoom(row)
    }

    mutating func setPresence(_ row: Int, _ presence: Presence, asOf moment: Moment) {
        if presence == .available, presences[row] != .available { idleSince[row] = moment }
        presences[row] = presence
        available.set(row, to: presence == .available)
    }

    /// Adds to what an agent holds, or takes from it.
    mutating func hold(_ row: Int, _ difference: Int32, isVoice: Bool, asOf moment: Moment) {
        if isVoice {
            voiceHeld[row] += difference
        } else {
            textHeld[row] += difference
        }
        idleSince[row] = moment
        settleRoom(row)
    }

    func hasRoom(_ row: Int, forVoice isVoice: Bool) -> Bool { room(forVoice: isVoice).contains(row) }

    func room(forVoice isVoice: Bool) -> AgentSet { isVoice ? roomForVoice : roomForText }

    /// The part of his attention that is taken, in hundredths.
    func load(_ row: Int) -> Int {
        profiles[row]?.capacity.load(voiceHeld: Int(voiceHeld[row]), textHeld: Int(textHeld[row])) ?? 0
    }

    func held(_ row: Int) -> Int { Int(voiceHeld[row] + textHeld[row]) }

    private mutating func settleRoom(_ row: Int) {
        let (voice, text, capacity) = (Int(voiceHeld[row]), Int(textHeld[row]), profiles[row]?.capacity)
        func hasRoom(_ isVoice: Bool) -> Bool {
            capacity?.hasRoom(forVoice: isVoice, voiceHeld: voice, textHeld: text) ?? false
        }
        roomForVoice.set(row, to: hasRoom(true))
        roomForText.set(row, to: hasRoom(false))
    }
}
