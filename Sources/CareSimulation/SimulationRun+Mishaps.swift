import Care
import CareDesk
import CareStore

/// Acts with all that may go wrong around them.
extension SimulationRun {
    private enum Answer {
        case done(DeedOutcome?)
        case refused(Refusal)
        case busy
        case died
    }

    func perform(_ act: Act) async throws {
        report.deeds += 1
        let mishap = Mishap.thrown(by: &dice, percent: settings.mishaps)
        if let mishap { report.mishaps[mishap.rawValue, default: 0] += 1 }
        note("\(act.actor.name) \(act.name) \(act.ticket ?? "") \(mishap?.rawValue ?? "")")
        let request = newRequest(for: act)
        switch mishap {
        case nil: _ = try await attempt(act, request)
        case .duplicate: try await twice(act, request)
        case .doubleClick:
            _ = try await attempt(act, request)
            _ = try await attempt(act, newRequest(for: act))
        case .stale: try await stale(act, request)
        case .busy: try await busy(act, request)
        case .race: try await race(act, request)
        case .death: try await death(act, request)
        }
        database.calmDown()
    }

    private func newRequest(for act: Act) -> DeedRequest {
        guard act.takesKey else { return DeedRequest() }
        let key = String(dice.next(), radix: 16)
        return DeedRequest(key: key, fingerprint: Array(key.utf8))
    }

    /// Does it once; only what was made to fail may fail.
    private func attempt(_ act: Act, _ request: DeedRequest) async throws -> Answer {
        do {
            let outcome = try await act.deed(desk, request)
            if let outcome { acknowledged.add(outcome) }
            return .done(outcome)
        } catch let refusal as Refusal {
            report.refusals[refusal.code, default: 0] += 1
            note("refused: \(refusal.code)")
            return .refused(refusal)
        } catch let fault as StoreFault where fault.kind == .busy {
            return .busy
        } catch is FaultyDatabase.Died {
            return .died
        } catch {
            try fail([Finding(.failure, "\(act.name): \(error)")])
            throw error
        }
    }

    /// The same request arrives twice: the second is answered as the first was, and changes nothing.
    private func twice(_ act: Act, _ request: DeedRequest) async throws {
        guard case .done(let first?) = try await attempt(act, request), act.takesKey else { return }
        let before = try await newest()
        guard case .done(let second?) = try await attempt(act, request) else {
            return try fail([Finding(.oneEffect, "\(act.name) was refused when it came again")])
        }
        if first.ticket.ticket.version == act.version { return }
        let after = try await newest()
        if !second.isReplay || second.ticket.ticket != first.ticket.ticket || after != before {
            try fail([Finding(.oneEffect, "\(act.name) had an effect again")])
        }
    }

    private func stale(_ act: Act, _ request: DeedRequest) async throws {
        var request = request
        request.expectedVersion = act.version.map { $0 - 1 }
        let before = try await newest()
        let answer = try await attempt(act, request)
        guard act.takesKey, request.expectedVersion != nil else { return }
        let after = try await newest()
        guard case .refused = answer, after == before else {
            return try fail([Finding(.oneEffect, "\(act.name) on a stale page had an effect")])
        }
    }

    /// The database is busy and the caller tries again with the same key, as clients do.
    private func busy(_ act: Act, _ request: DeedRequest) async throws {
        database.beBusy(inWrites: dice.number(1..<4))
        for _ in 0..<5 {
            guard case .busy = try await attempt(act, request) else { return }
        }
        try fail([Finding(.failure, "\(act.name) found the database busy for ever")])
    }

    private func race(_ act: Act, _ request: DeedRequest) async throws {
        if let ticket = act.ticket {
            let (desk, name) = (desk, cast.leads.first?.name ?? "lead1")
            let note = TicketEvent.Messaged(direction: .note, channel: .web, words: .clear("插一句"))
            database.letIn {
                _ = try? await desk.message(ticket, note, by: .staff(name, .lead))
            }
        }
        _ = try await attempt(act, request)
    }

    /// The process dies after a commit; the caller never heard, and asks the next process with the same key.
    private func death(_ act: Act, _ request: DeedRequest) async throws {
        database.die(afterWrites: dice.number(1..<4))
        let answer = try await attempt(act, request)
        guard database.isDead else { return }
        try await reopen()
        if case .died = answer { _ = try await attempt(act, request) }
    }

    private func newest() async throws -> Int64 {
        try await desk.database.read { try Journal.newest(in: $0) }
    }
}
