import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// Groups, as the directory keeps them here.
extension DirectoryRoutes {
    func addGroups(to router: Router<CareContext>) {
        on(.get, "/Groups", on: router) { call in try await search(try DirectoryQuery(call), [.group], call) }
        on(.post, DirectoryKind.group.place + "/.search", on: router) { call in
            try await search(try DirectoryQuery(DirectoryBody(bytes: call.body)), [.group], call)
        }
        on(.post, "/Groups", on: router) { call in
            let body = try DirectoryBody(bytes: call.body)
            try body.demand(schema: DirectoryKind.group.schema)
            let content = try DirectoryGroupForm(body).content
            let group = try await desk.openGroup(content, by: call.directory)
            return try answer(DirectoryResource(group, stamp), .created, for: call)
        }
        on(.get, "/Groups/{id}", on: router) { call in
            let group = try await desk.directoryGroup(call.parameter("id"))
            try await desk.accessLog.note(AccessNote(.read, "group/\(group.id)", by: call.directory))
            return try answer(DirectoryResource(group, stamp), for: call)
        }
        on(.put, "/Groups/{id}", on: router) { call in
            let body = try DirectoryBody(bytes: call.body)
            try body.demand(schema: DirectoryKind.group.schema)
            return try await change(call) { _ in body }
        }
        on(.patch, "/Groups/{id}", on: router) { call in
            let patch = try DirectoryPatch(DirectoryBody(bytes: call.body), of: .group)
            return try await change(call) { members throws(Refusal) in DirectoryBody(try patch.applied(to: members)) }
        }
        on(.delete, "/Groups/{id}", on: router) { call in
            let deed = try call.directoryDeed()
            try await desk.endGroup(call.parameter("id"), by: call.directory, request: deed)
            return Response(status: .noContent)
        }
    }

    private func change(
        _ call: Call,
        by change: @escaping @Sendable ([String: JSONValue]) throws(Refusal) -> DirectoryBody
    ) async throws -> Response {
        let (id, deed) = (call.parameter("id"), try call.directoryDeed())
        let group = try await desk.followGroup(id, by: call.directory, request: deed) { content in
            try DirectoryGroupForm(try change(DirectoryGroupForm(content).members)).content
        }
        return try answer(DirectoryResource(group, stamp), for: call)
    }
}
