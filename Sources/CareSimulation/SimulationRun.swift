import Care
import CareDesk
import CareStore
import Foundation
import Logging
import Synchronization

/// One run: lets time pass, lets people act, lets things go wrong, and looks after each step whether all still holds.
final class SimulationRun {
    let settings: Simulation.Settings
    let ground: Simulation.Ground
    let clock: ManualClock
    let cast: Cast
    let endsAt: Moment
    var dice: Dice
    var agenda = Agenda()
    var desk: Desk
    var database: FaultyDatabase
    var report: SimulationReport
    var acknowledged = Acknowledgements()
    var story: [String] = []
    private let surroundings: Desk.Surroundings
    private let progress: @Sendable (Int) -> Void
    private var follower = JournalFollower()
    private var mirror = FloorMirror()
    /// Up to where the dispatcher has been told of shifts.
    private var shiftsSeen: Moment
    private static let masterKey = [UInt8](repeating: 7, count: 32)

    init(
        _ settings: Simulation.Settings,
        on ground: Simulation.Ground,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws {
        var dice = Dice(seed: settings.seed)
        // A morning of 2026, so that the holidays of that year fall into some runs.
        let startsAt = Moment(milliseconds: 1_767_223_800_000) + .days(Int64(dice.number(0..<300)))
        let clock = ManualClock(at: startsAt)
        let identities = Mutex(dice.fork())
        let people = SimulatedAgent.staff(settings.agents, serving: DemoCentre.centre, dice: &dice)
        surroundings = Desk.Surroundings(
            clock: { clock.reading },
            randomness: { identities.withLock { $0.next() } },
            logger: Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() }
        )
        let mean = Span(milliseconds: Span.days(1).milliseconds * 55 / 100 / Int64(settings.contactsPerDay))
        let manner = Cast.Manner(betweenContacts: mean, mark: "simulation/")
        cast = Cast(people, manner: manner, zone: CivilZone(Desk.Settings().timeZone), dice: dice.fork())
        database = FaultyDatabase(ground.database)
        desk = try await Desk(
            database: database,
            masterKey: MasterKey(bytes: Self.masterKey),
            surroundings: surroundings
        )
        (self.settings, self.ground, self.clock, self.progress) = (settings, ground, clock, progress)
        (self.dice, endsAt, shiftsSeen) = (dice, startsAt + settings.span, startsAt)
        report = SimulationReport(seed: settings.seed)
        try await open(people)
    }

    /// Lives to the end and looks over everything once more.
    func finish() async throws -> SimulationReport {
        while let next = agenda.first, next.at <= endsAt {
            let due = try await nextDue()
            if let due, due <= next.at {
                clock.advance(to: due)
                try await keepTime()
            } else {
                _ = agenda.popFirst()
                clock.advance(to: next.at)
                try await carryOut(next.plan)
            }
        }
        return try await close()
    }

    /// Does what is planned, and plans what comes of it.
    private func carryOut(_ plan: Plan) async throws {
        note("\(plan)")
        if plan == .stepClock { clock.step(by: dice.span(.minutes(-4), .minutes(4))) }
        if let act = try await cast.act(on: plan, desk: desk) { try await perform(act) }
        if database.isDead { try await reopen() }
        let isChanged = try await settle()
        for intent in cast.intents(afterCarryingOut: plan, isChanged: isChanged, at: clock.time) {
            agenda.add(intent.plan, at: clock.time + intent.after)
        }
    }

    /// A new process over the same file: whatever was only in memory is gone.
    func reopen() async throws {
        note("reopen")
        database = FaultyDatabase(ground.database)
        desk = try await Desk(
            database: database,
            masterKey: MasterKey(bytes: Self.masterKey),
            surroundings: surroundings
        )
    }

    func note(_ line: String) {
        story.append("\(clock.time.milliseconds) \(line)")
        if story.count > 40 { story.removeFirst(20) }
    }

    func fail(_ findings: [Finding]) throws {
        if findings.isEmpty { return }
        throw SimulationFailure(findings: findings, story: story, command: settings.command)
    }

    private func open(_ people: [SimulatedAgent]) async throws {
        let system = Actor(.desk, .desk, "simulation")
        try await desk.layOut(DemoCentre.centre, by: system)
        for person in people {
            try await desk.join(
                Newcomer(
                    name: person.name,
                    displayName: person.name,
                    role: person.role,
                    password: nil,
                    profile: person.profile
                ),
                by: system
            )
        }
        for intent in cast.opening(at: clock.time) { agenda.add(intent.plan, at: clock.time + intent.after) }
        _ = try await settle()
    }

    /// When the desk has something to do by itself: a duty to speak of, or a shift that starts or ends.
    private func nextDue() async throws -> Moment? {
        let spoken = try await desk.database.read { try ObligationRows.nextMoment(in: $0) }
        shiftsSeen = min(shiftsSeen, clock.reading)
        let shift = await desk.dispatcher.nextShiftChange(after: shiftsSeen)
        let dues = [spoken.map { Moment(milliseconds: $0) }, shift].compactMap { $0 }
        return dues.min().map { max(clock.time(of: $0), clock.time) }
    }

    private func keepTime() async throws {
        note("time \(clock.reading.milliseconds)")
        if let shift = await desk.dispatcher.nextShiftChange(after: shiftsSeen), shift <= clock.reading {
            await desk.dispatcher.shiftsChanged(on: desk)
            shiftsSeen = clock.reading
        }
        if dice.chance(settings.mishaps / 2) {
            report.mishaps["busy timekeeper", default: 0] += 1
            database.beBusy(inWrites: dice.number(1..<5))
        }
        for _ in 0..<5 {
            do {
                try await Timekeeper(desk, isOneByOne: true).tick()
                break
            } catch let fault as StoreFault where fault.kind == .busy {
                note("the timekeeper finds the database busy")
            }
        }
        database.calmDown()
        if let next = try await desk.database.read({ try ObligationRows.nextMoment(in: $0) }),
            next <= clock.reading.milliseconds
        {
            try fail([Finding(.timekeeper, "something due at \(next) is left unsaid at \(clock.reading.milliseconds)")])
        }
        _ = try await settle()
    }

    /// Takes in the news, checks it, and lets everybody react; says whether a ticket changed.
    private func settle() async throws -> Bool {
        report.steps += 1
        let news = try await follower.news(on: desk)
        let given = try mirror.update(news)
        var findings: [Finding] = []
        for change in news.changes {
            let known = change.known
            let (row, duties) = try await desk.database.read { connection in
                (
                    try Tickets.rows(ids: [known.ticket.id], in: connection).first,
                    try ObligationRows.ofSubject(known.stream, in: connection)
                )
            }
            findings += TicketCheck(known: known, row: row, duties: duties).findings
        }
        let floor = FloorCheck(mirror: mirror, centre: DemoCentre.centre, moment: clock.reading)
        findings += floor.findings(given: given)
        if report.steps.isMultiple(of: 10) { findings += await MemoryCheck(mirror: mirror, desk: desk).findings() }
        try fail(findings)
        if report.steps.isMultiple(of: settings.fullCheckEvery) {
            try fail(try await FullCheck(desk).findings(acknowledged: acknowledged))
            let passed = (clock.time - (endsAt - settings.span)).milliseconds * 100 / settings.span.milliseconds
            progress(Int(passed))
        }
        for change in news.changes {
            for intent in cast.intents(after: change.new, on: change.known.ticket) {
                agenda.add(intent.plan, at: clock.time + intent.after)
            }
        }
        return !news.changes.isEmpty
    }

    private func close() async throws -> SimulationReport {
        try fail(await MemoryCheck(mirror: mirror, desk: desk).findings())
        try fail(try await FullCheck(desk).findings(acknowledged: acknowledged))
        try fail(try SecrecyCheck.findings(of: cast.customers.flatMap(\.secrets), in: ground.files))
        let fold = try await JournalFold(desk)
        for known in fold.tickets {
            report.tickets += 1
            report.closed += known.ticket.isOpen ? 0 : 1
            report.add(known)
        }
        report.events = fold.streams.reduce(0) { $0 + $1.rows.count }
        report.fingerprint = try await fold.fingerprint(desk)
        return report
    }
}
