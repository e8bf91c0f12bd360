extension MatchExplanation {
    init(_ body: BodyFields) throws {
        self.init(
            candidates: try body.objects("candidates").map(Candidate.init),
            excluded: try body.integers("excluded"),
            waiting: try body.integer("waiting")
        )
    }

    /// Writes the members.
    func write(to json: inout JSONText) {
        json.array("candidates", candidates) { json, candidate in json.object { candidate.write(to: &$0) } }
        json.object("excluded") { json in
            for (reason, count) in excluded.sorted(by: { $0.key < $1.key }) { json.member(reason, count) }
        }
        json.member("waiting", waiting)
    }
}

extension MatchExplanation.Candidate {
    init(_ body: BodyFields) throws {
        self.init(
            agent: try body.text("agent"),
            skill: try body.integer("skill"),
            load: try body.integer("load"),
            continuity: try body.integer("continuity"),
            idle: try body.integer("idle")
        )
    }

    /// Writes the members.
    func write(to json: inout JSONText) {
        json.member("agent", agent)
        json.member("skill", skill)
        json.member("load", load)
        json.member("continuity", continuity)
        json.member("idle", idle)
    }
}

extension TransferTarget {
    init(_ body: BodyFields) throws {
        if let queue = try body.optionalText("queue") {
            self = .queue(queue)
        } else {
            self = .agent(try body.text("agent"))
        }
    }

    /// Writes the members.
    func write(to json: inout JSONText) {
        switch self {
        case .queue(let queue): json.member("queue", queue)
        case .agent(let agent): json.member("agent", agent)
        }
    }
}
