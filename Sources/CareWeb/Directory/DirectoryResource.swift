import Care
import CareDesk
import CareStore

/// A person or a group as the directory sees it.
struct DirectoryResource: Sendable {
    let kind: DirectoryKind
    let id: String
    let version: Int64
    let members: [String: JSONValue]

    var location: String { Self.location(kind, id) }
    var tag: String { Self.tag(version) }

    init(_ row: StaffRow, _ stamp: TimeStamp) {
        kind = .user
        id = row.name
        version = row.accountVersion
        var members: [String: JSONValue] = [
            "schemas": .list([.text(DirectoryKind.user.schema)]), "userName": .text(row.name),
            "displayName": .text(row.displayName), "active": .bool(!row.isBarred),
        ]
        let entitlements = (row.agreement.isEmpty ? [] : ["agreement"]) + (row.isActive ? ["log-in"] : [])
        for (name, words) in [("roles", row.role.isEmpty ? [] : [row.role]), ("entitlements", entitlements)]
        where !words.isEmpty {
            members[name] = .list(words.map { .object(["value": .text($0)]) })
        }
        if !row.externalID.isEmpty { members["externalId"] = .text(row.externalID) }
        self.members = Self.whole(members, kind, id, version, (row.openedAt, row.accountChangedAt), stamp)
    }

    init(_ group: DirectoryGroup, _ stamp: TimeStamp) {
        kind = .group
        id = group.id
        version = Int64(group.version)
        var members = DirectoryGroupForm(group.content).members
        members["schemas"] = .list([.text(DirectoryKind.group.schema)])
        let moments = (group.openedAt.milliseconds, group.changedAt.milliseconds)
        self.members = Self.whole(members, kind, id, version, moments, stamp)
    }

    static func location(_ kind: DirectoryKind, _ id: String) -> String { DirectoryRoutes.root + kind.place + "/" + id }

    private static func tag(_ version: Int64) -> String { "\"v\(version)\"" }

    private static func whole(
        _ members: [String: JSONValue],
        _ kind: DirectoryKind,
        _ id: String,
        _ version: Int64,
        _ moments: (opened: Int64, changed: Int64),
        _ stamp: TimeStamp
    ) -> [String: JSONValue] {
        var members = members
        members["id"] = .text(id)
        members["meta"] = .object([
            "resourceType": .text(kind.rawValue), "location": .text(location(kind, id)), "version": .text(tag(version)),
            "created": .text(stamp(Moment(milliseconds: moments.opened))),
            "lastModified": .text(stamp(Moment(milliseconds: moments.changed))),
        ])
        return members
    }
}
