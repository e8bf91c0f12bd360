import Care
import CareDesk
import CareStore
import Foundation

extension Checkup {
    /// Whether every published edition is there, sound and unchanged.
    func handbook(of database: any Database) async -> CheckupLine {
        await line("handbook", mend: "bring back the files, or the program that shipped them") {
            let library = try await library(of: database)
            guard let edition = library.edition(inForceAt: now) else {
                let mend = "publish one with `switchboard handbook publish`"
                return .warning("handbook", "no edition is in force yet", mend: mend)
            }
            let coming = library.editions.filter { $0.effectiveAt > now }
            let words = coming.map { "\($0.version) from \($0.effectiveAt.written(in: options.zone))" }
            return .ok("handbook", (["\(edition.number) is in force, its hash fits"] + words).joined(separator: "; "))
        }
    }

    /// Whether the holidays of this year are known, and from October on those of the next.
    var calendars: [CheckupLine] {
        do {
            let year = CivilZone(options.zone).date(of: now)
            return try CalendarFile.shipped(timeZone: options.zone).filter { !$0.timetable.specialDays.isEmpty }.map {
                calendar($0, year.year, month: year.month)
            }
        } catch {
            return [.fault("calendar", FailureWords(error).words ?? "", mend: "see the files beside office.yaml")]
        }
    }

    private func calendar(_ calendar: WorkingCalendar, _ year: Int, month: Int) -> CheckupLine {
        let known = Set(calendar.timetable.specialDays.map(\.date.year))
        let years = known.sorted().map(String.init).joined(separator: ", ")
        let mend = "take a program that knows the State Council's arrangement for"
        if !known.contains(year) {
            return .fault("calendar", "\(calendar.name) knows \(years), not \(year)", mend: "\(mend) \(year)")
        }
        if month >= 10, !known.contains(year + 1) {
            return .warning("calendar", "\(calendar.name) knows \(years), not \(year + 1)", mend: "\(mend) \(year + 1)")
        }
        return .ok("calendar", "\(calendar.name) knows the holidays of \(years)")
    }

    /// Whether somebody answers for every rule, and nobody with a password that others know.
    func people(of database: any Database) async -> [CheckupLine] {
        do {
            let staff = try await database.read { try StaffRows.all(in: $0) }.filter(\.isActive)
            guard !staff.isEmpty else {
                return [.warning("people", "nobody can log in", mend: "add people with `switchboard user add`")]
            }
            return [try await roles(staff, database), promises(staff), passwords(staff)]
        } catch {
            return [.fault("people", FailureWords(error).words ?? "", mend: "run `switchboard verify`")]
        }
    }

    private func roles(_ staff: [StaffRow], _ database: any Database) async throws -> CheckupLine {
        let library = try await library(of: database)
        let edition = library.edition(inForceAt: now) ?? library.newest
        let wanted = Set(edition?.rules.values.map(\.owner) ?? []).intersection(Role.people.map(\.rawValue))
        let missing = wanted.subtracting(staff.map(\.role)).sorted()
        let words = "\(staff.count) people"
        if missing.isEmpty { return .ok("people", "\(words), somebody for every role that the handbook names") }
        let list = missing.joined(separator: ", ")
        return .warning("people", "\(words); nobody is \(list)", mend: "add somebody with `switchboard user add`")
    }

    /// Whoever gets in has promised secrecy (handbook 7.2); accounts from before the promise was asked for have none on file.
    private func promises(_ staff: [StaffRow]) -> CheckupLine {
        let without = staff.filter(\.agreement.isEmpty).map(\.name).sorted()
        guard !without.isEmpty else { return .ok("agreements", "everybody who gets in has one on file") }
        return .warning(
            "agreements",
            "\(without.count) people get in without one: \(without.prefix(4).joined(separator: ", "))",
            mend: "file them with `switchboard user agreement`"
        )
    }

    /// The demonstration's people share one password, and with it one hash.
    private func passwords(_ staff: [StaffRow]) -> CheckupLine {
        let shared = Dictionary(grouping: staff.filter { !$0.password.isEmpty }, by: \.password).values
            .filter { $0.count > 1 }.flatMap { $0.map(\.name) }.sorted()
        guard !shared.isEmpty else { return .ok("passwords", "nobody shares one") }
        return .warning(
            "passwords",
            "\(shared.count) people share one, as in the demo centre: \(shared.prefix(4).joined(separator: ", ")) …",
            mend: "use the demo centre to look at only; a real desk begins with an empty database"
        )
    }

    private func library(of database: any Database) async throws -> HandbookLibrary {
        try await HandbookLibrary.published(in: database, shipped: HandbookLibrary.shippedDirectory)
    }
}
