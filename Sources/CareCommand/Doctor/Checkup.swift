import Care
import CareStore
import Foundation

/// A look at everything that a desk needs: the machine, the database, the key, the handbook, the people.
///
/// Each check stands alone, so that one fault does not hide the next; what cannot be asked without the database is left out when it does not open.
struct Checkup {
    let options: DeskOptions
    let listening: (host: String, port: Int)
    let place: DatabasePlace
    let now: Moment

    init(_ options: DeskOptions, _ listening: (host: String, port: Int)) throws {
        self.options = options
        self.listening = listening
        place = try options.place
        now = DeskOptions.now()
    }

    func lines() async throws -> [CheckupLine] {
        var lines = [zone, await port]
        if let file = place.file {
            guard file.exists else {
                let mend = "`switchboard migrate` makes it; or name another with --database"
                let absent = CheckupLine.fault("database", "there is none at \(file.path)", mend: mend)
                return lines + [absent, key(isNew: true)] + calendars
            }
            lines += [files(file), room(file), log(file)]
        }
        let database: any Database
        do {
            database = try await place.open()
        } catch {
            let words = FailureWords(error).words ?? "it cannot be opened"
            let fault = CheckupLine.fault("database", words, mend: "see that it is a database and may be written")
            return lines + [fault, key(isNew: false)] + calendars
        }
        lines += await server(of: database) + stored(in: database)
        await database.close()
        return lines + calendars
    }

    /// What the database itself says; everything but the schema needs a schema that fits.
    private func stored(in database: any Database) async -> [CheckupLine] {
        let schema = await schema(of: database)
        guard schema.state == .ok else { return [schema, key(isNew: false)] }
        return [
            schema, await sync(of: database), await fit(of: database), await rows(of: database),
            await handbook(of: database), await clock(of: database), await anchors(of: database),
        ] + (await people(of: database))
    }
}
