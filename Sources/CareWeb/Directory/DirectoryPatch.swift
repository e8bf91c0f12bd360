import Care

/// What shall change in a resource, one after the other (RFC 7644 section 3.5.2).
struct DirectoryPatch: Sendable {
    static let schema = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
    static let most = 200

    private enum Deed: String {
        case add, replace, remove
    }

    private struct Operation: Sendable {
        let deed: Deed
        /// Nil when the value is an object whose members are paths.
        let path: String?
        let value: JSONValue
    }

    /// What directories say by custom of every user, and nobody keeps here; a path to it is passed over.
    private static let unkept: Set = [
        "name", "nickname", "profileurl", "title", "usertype", "preferredlanguage", "locale", "timezone", "emails",
        "phonenumbers", "ims", "photos", "addresses", "x509certificates",
    ]
    private static let enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user"

    private let kind: DirectoryKind
    private let operations: [Operation]

    init(_ body: DirectoryBody, of kind: DirectoryKind) throws(Refusal) {
        try body.demand(schema: Self.schema)
        guard case .list(let items)? = body["Operations"], !items.isEmpty else {
            throw .syntax("缺少 Operations", "Operations are missing")
        }
        guard items.count <= Self.most else {
            throw Refusal(
                .limit,
                "too-many-operations",
                Text(zh: "最多 \(Self.most) 项操作", en: "There are at most \(Self.most) operations")
            )
        }
        self.kind = kind
        operations = try items.map { item throws(Refusal) in try Self.operation(item) }
    }

    /// The members of a resource after all operations.
    func applied(to object: [String: JSONValue]) throws(Refusal) -> [String: JSONValue] {
        var object = object
        for operation in operations {
            if let path = operation.path {
                try change(path, operation.deed, operation.value, &object)
                continue
            }
            guard operation.deed != .remove, case .object(let members) = operation.value else {
                throw operation.deed == .remove
                    ? .noTarget() : .syntax("没有 path 时 value 须为对象", "Without a path, the value is an object")
            }
            for (name, value) in members.sorted(by: { $0.key < $1.key })
            where !["id", "schemas", "meta"].contains(name) {
                try change(name, operation.deed, value, &object)
            }
        }
        return object
    }

    private static func operation(_ item: JSONValue) throws(Refusal) -> Operation {
        guard case .object(let members) = item else { throw .syntax("操作须为对象", "An operation is an object") }
        let body = DirectoryBody(members)
        guard case .text(let word)? = body["op"], let deed = Deed(rawValue: word.lowercased()) else {
            throw .syntax("op 为 add、replace 或 remove", "An op is add, replace or remove")
        }
        let path: String? =
            switch body["path"] {
            case nil, .null: nil
            case .text(let text): text
            default: throw .syntax("path 须为字符串", "A path is a string")
            }
        return Operation(deed: deed, path: path, value: body["value"] ?? .null)
    }

    private func change(
        _ text: String,
        _ deed: Deed,
        _ value: JSONValue,
        _ object: inout [String: JSONValue]
    ) throws(Refusal) {
        if kind == .user, Self.isUnkept(text) { return }
        let path = try DirectoryFilterReader.path(text, of: kind)
        let attribute = path.attribute
        if attribute.mutability == .readOnly { throw .unchangeable(attribute.name) }
        if attribute.isMany {
            object[attribute.name] = try several(object[attribute.name]?.items ?? [], path, deed, value)
        } else if deed == .remove || value == .null {
            if attribute.isRequired { throw .unchangeable(attribute.name) }
            object[attribute.name] = nil
        } else {
            if attribute.mutability == .immutable, let old = object[attribute.name], old != value {
                throw .unchangeable(attribute.name)
            }
            object[attribute.name] = value
        }
    }

    /// The values of an attribute that has several; each is taken or left whole.
    private func several(
        _ old: [JSONValue],
        _ path: DirectoryPath,
        _ deed: Deed,
        _ value: JSONValue
    ) throws(Refusal) -> JSONValue {
        if path.part != nil { throw .unchangeable(path.attribute.name) }
        let key: (JSONValue) -> JSONValue? = { if case .object(let members) = $0 { members["value"] } else { nil } }
        if let filter = path.filter {
            let meant: (JSONValue) -> Bool = {
                if case .object(let members) = $0 { filter.fits(members) } else { false }
            }
            guard deed == .remove else {
                throw old.contains(where: meant) ? .unchangeable(path.attribute.name) : .noTarget()
            }
            return .list(old.filter { !meant($0) })
        }
        switch deed {
        case .replace: return .list(value.items)
        case .remove:
            // Some directories name whom they take out in the value instead of in the path.
            let gone = Set(value.items.compactMap(key))
            return .list(value == .null ? [] : old.filter { item in key(item).map { !gone.contains($0) } ?? true })
        case .add: return .list(old + value.items)
        }
    }

    private static func isUnkept(_ path: String) -> Bool {
        let path = path.lowercased()
        if path.hasPrefix(enterprise) { return true }
        let core = DirectoryKind.user.schema.lowercased() + ":"
        let bare = path.hasPrefix(core) ? path.dropFirst(core.count) : path[...]
        return unkept.contains(String(bare.prefix { $0 != "." && $0 != "[" }))
    }
}

extension Refusal {
    static func syntax(_ zh: String, _ en: String) -> Refusal {
        Refusal(.invalid, "invalid-syntax", Text(zh: zh, en: en))
    }

    /// What the directory may only read, or what must be there.
    static func unchangeable(_ name: String) -> Refusal {
        Refusal(
            .invalid,
            "immutable",
            Text(zh: "不能这样更改 \(name)", en: "\(name) cannot be changed so"),
            field: name,
            clause: ClauseNumber(7, 3)
        )
    }

    static func noTarget() -> Refusal {
        Refusal(.invalid, "no-target", Text(zh: "没有符合路径的值", en: "There is no value at that path"), field: "path")
    }
}
