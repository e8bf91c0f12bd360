import Care

/// What the directory says of a group, between the wire and the desk.
struct DirectoryGroupForm: Sendable {
    let content: DirectoryGroup.Content

    init(_ content: DirectoryGroup.Content) {
        self.content = content
    }

    init(_ body: DirectoryBody) throws(Refusal) {
        content = DirectoryGroup.Content(
            displayName: try body.requiredText("displayName"),
            externalID: try body.text("externalId"),
            members: try Self.names(body["members"]?.items ?? [])
        )
    }

    var members: [String: JSONValue] {
        var members: [String: JSONValue] = ["displayName": .text(content.displayName)]
        if let key = content.externalID { members["externalId"] = .text(key) }
        if !content.members.isEmpty {
            members["members"] = .list(
                content.members.sorted().map { name in
                    .object([
                        "value": .text(name), "type": .text("User"),
                        "$ref": .text(DirectoryResource.location(.user, name)),
                    ])
                }
            )
        }
        return members
    }

    private static func names(_ items: [JSONValue]) throws(Refusal) -> Set<String> {
        var names: Set<String> = []
        for item in items {
            guard case .object(let members) = item, case .text(let name)? = DirectoryBody(members)["value"] else {
                throw .field("/members", "成员须有 value", "A member has a value")
            }
            let kind = try DirectoryBody(members).text("type") ?? "User"
            guard kind.lowercased() == "user" else {
                throw .field("/members", "成员只能是 User", "Only users are members")
            }
            names.insert(name)
        }
        return names
    }
}
