import Care
import CareDesk
import HTTPTypes
import Hummingbird
import NIOCore

/// The interface for the directory of the house: SCIM 2.0 under `/scim/v2` (RFC 7643, RFC 7644; docs/decisions/0033).
struct DirectoryRoutes: Sendable {
    static let root = "/scim/v2"
    static let mediaType = "application/scim+json"

    let desk: Desk
    let stamp: TimeStamp

    init(desk: Desk) {
        self.desk = desk
        stamp = TimeStamp(zone: desk.zone)
    }

    func addRoutes(to router: Router<CareContext>) {
        addDiscovery(to: router)
        addUsers(to: router)
        addGroups(to: router)
        on(.post, "/.search", on: router) { call in
            try await search(try DirectoryQuery(DirectoryBody(bytes: call.body)), DirectoryKind.allCases, call)
        }
    }

    /// Adds a route for tokens of the directory; a body is read before.
    func on(
        _ method: HTTPRequest.Method,
        _ path: String,
        on router: Router<CareContext>,
        _ answer: @escaping @Sendable (Call) async throws -> Response
    ) {
        router.on(RouterPath(Self.root + path), method: method) { request, context in
            var call = try Call(request, in: context, on: desk, for: .directory)
            if method != .get { try await call.readBody() }
            return try await answer(call)
        }
    }

    /// Looks for resources of some kinds; a filter that fits none of them in its words is refused.
    func search(_ query: DirectoryQuery, _ kinds: [DirectoryKind], _ call: Call) async throws -> Response {
        var found: [DirectoryResource] = []
        var refusal: (any Error)?
        var isUnderstood = false
        for kind in kinds {
            do {
                let filter = try query.filter.map { text in try DirectoryFilterReader.filter(text, of: kind) }
                found += try await resources(of: kind, filter)
                isUnderstood = true
            } catch let fault as Refusal where fault.code == "invalid-filter" {
                refusal = refusal ?? fault
            }
        }
        if let refusal, !isUnderstood { throw refusal }
        let page = found.dropFirst(query.start - 1).prefix(query.count)
        try await desk.accessLog.note(AccessNote(.read, "directory", by: call.directory, count: page.count))
        return Self.answer { json in
            json.object { json in
                json.member("schemas", ["urn:ietf:params:scim:api:messages:2.0:ListResponse"])
                json.member("totalResults", found.count)
                json.member("startIndex", query.start)
                json.member("itemsPerPage", page.count)
                json.array("Resources", page) { json, resource in
                    json.object(query.projection.applied(to: resource.members, of: resource.kind))
                }
            }
        }
    }

    /// One resource, with its version as a tag.
    func answer(
        _ resource: DirectoryResource,
        _ status: HTTPResponse.Status = .ok,
        for call: Call
    ) throws -> Response {
        let query = try Query(call.request, allowing: DirectoryProjection.names)
        let projection = try DirectoryProjection(query)
        var headers = HTTPFields()
        headers[.eTag] = resource.tag
        headers[.contentLocation] = resource.location
        if status == .created { headers[.location] = resource.location }
        if call.request.method == .get, call.request.headers[.ifNoneMatch] == resource.tag {
            return Response(status: .notModified, headers: headers)
        }
        return Self.answer(status, headers) { json in
            json.object(projection.applied(to: resource.members, of: resource.kind))
        }
    }

    static func answer(
        _ status: HTTPResponse.Status = .ok,
        _ headers: HTTPFields = [:],
        _ write: (inout JSONText) throws -> Void
    ) rethrows -> Response {
        var response = try Response.json(status, headers: headers, write)
        response.headers[.contentType] = mediaType
        return response
    }

    private func resources(of kind: DirectoryKind, _ filter: DirectoryFilter?) async throws -> [DirectoryResource] {
        let all: [DirectoryResource]
        switch kind {
        case .user:
            if let name = filter?.onlyName {
                do {
                    return [DirectoryResource(try await desk.directoryPerson(name), stamp)]
                } catch let refusal as Refusal where refusal.kind == .notFound {
                    return []
                }
            }
            all = try await desk.directoryPeople().map { DirectoryResource($0, stamp) }
        case .group: all = try await desk.directoryGroups().map { DirectoryResource($0, stamp) }
        }
        guard let filter else { return all }
        return all.filter { filter.fits($0.members) }
    }
}

extension Call {
    /// Who acts: a program, by the right of whoever made its token.
    var directory: Actor { Actor(.integration, actor.role, actor.name) }

    /// The version that the directory saw, when it says so.
    func directoryDeed() throws(Refusal) -> DeedRequest { DeedRequest(expectedVersion: try deed().expectedVersion) }
}
