import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// People, as the directory opens, changes and ends them.
extension DirectoryRoutes {
    func addUsers(to router: Router<CareContext>) {
        on(.get, "/Users", on: router) { call in try await search(try DirectoryQuery(call), [.user], call) }
        on(.post, DirectoryKind.user.place + "/.search", on: router) { call in
            try await search(try DirectoryQuery(DirectoryBody(bytes: call.body)), [.user], call)
        }
        on(.post, "/Users", on: router) { call in
            let body = try DirectoryBody(bytes: call.body)
            try body.demand(schema: DirectoryKind.user.schema)
            let form = try DirectoryUserForm(body, before: nil)
            let known = try await desk.openFromDirectory(form.name, as: form.entry, by: call.directory)
            return try await answerPerson(known.person.name, .created, for: call)
        }
        on(.get, "/Users/{id}", on: router) { call in
            let answer = try await answerPerson(call.parameter("id"), for: call)
            try await desk.accessLog.note(AccessNote(.read, "staff/\(call.parameter("id"))", by: call.directory))
            return answer
        }
        on(.put, "/Users/{id}", on: router) { call in
            let body = try DirectoryBody(bytes: call.body)
            try body.demand(schema: DirectoryKind.user.schema)
            return try await change(call) { _ in body }
        }
        on(.patch, "/Users/{id}", on: router) { call in
            let patch = try DirectoryPatch(DirectoryBody(bytes: call.body), of: .user)
            return try await change(call) { members throws(Refusal) in DirectoryBody(try patch.applied(to: members)) }
        }
        on(.delete, "/Users/{id}", on: router) { call in
            let deed = try call.directoryDeed()
            _ = try await desk.endFromDirectory(call.parameter("id"), by: call.directory, request: deed)
            return Response(status: .noContent)
        }
    }

    private func change(
        _ call: Call,
        by change: @escaping @Sendable ([String: JSONValue]) throws(Refusal) -> DirectoryBody
    ) async throws -> Response {
        let (name, deed) = (call.parameter("id"), try call.directoryDeed())
        let known = try await desk.followDirectory(name, by: call.directory, request: deed) { entry in
            try DirectoryUserForm.changed(name, entry, by: change)
        }
        return try await answerPerson(known.person.name, for: call)
    }

    private func answerPerson(
        _ name: String,
        _ status: HTTPResponse.Status = .ok,
        for call: Call
    ) async throws -> Response {
        try answer(DirectoryResource(try await desk.directoryPerson(name), stamp), status, for: call)
    }
}
