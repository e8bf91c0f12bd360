import Care

/// The kinds of resource that the directory keeps here, and what it can say of each.
enum DirectoryKind: String, CaseIterable, Sendable {
    case user = "User"
    case group = "Group"

    /// Where its resources are, below the root.
    var place: String { "/\(rawValue)s" }

    var schema: String { "urn:ietf:params:scim:schemas:core:2.0:\(rawValue)" }

    /// What its schema describes.
    var described: [DirectoryAttribute] { self == .user ? Self.ofUsers : Self.ofGroups }

    /// Everything that can be named in a path.
    var attributes: [DirectoryAttribute] { Self.common + described }

    var about: Text {
        switch self {
        case .user: Text(zh: "账号", en: "An account")
        case .group: Text(zh: "目录的人员组，不授予任何权限", en: "A set of people of the directory; it grants nothing")
        }
    }

    private static let common: [DirectoryAttribute] = [
        DirectoryAttribute("schemas", .reference, Text(zh: "模式", en: "Schemas")).with { $0.isMany = true },
        DirectoryAttribute("id", Text(zh: "标识", en: "Identifier")).with { $0.isCaseExact = true },
        DirectoryAttribute("externalId", .string, .readWrite, Text(zh: "目录自己的标识", en: "The directory's own key"))
            .with { $0.isCaseExact = true },
        DirectoryAttribute("meta", .complex, Text(zh: "元数据", en: "About the resource")).with {
            $0.parts = [
                DirectoryAttribute("resourceType", Text(zh: "类型", en: "Kind")),
                DirectoryAttribute("created", .dateTime, Text(zh: "建立时间", en: "When it began")),
                DirectoryAttribute("lastModified", .dateTime, Text(zh: "变更时间", en: "When it last changed")),
                DirectoryAttribute("location", .reference, Text(zh: "地址", en: "Where it is")),
                DirectoryAttribute("version", Text(zh: "版本", en: "Version")).with { $0.isCaseExact = true },
            ]
        },
    ]

    private static let ofUsers: [DirectoryAttribute] = [
        DirectoryAttribute(
            "userName",
            .string,
            .immutable,
            Text(
                zh: "登录名，2 到 40 位字母、数字或 . _ -，不可更改",
                en: "The log-in name: 2 to 40 letters, digits or . _ -; it never changes"
            )
        ).with {
            $0.isRequired = true
            $0.isCaseExact = true
            $0.isUnique = true
        },
        DirectoryAttribute("displayName", .string, .readWrite, Text(zh: "他人看到的姓名", en: "The name that others see"))
            .with { $0.isRequired = true },
        DirectoryAttribute(
            "active",
            .boolean,
            .readWrite,
            Text(
                zh: "目录是否允许此人进入；false 即停用，true 不会启用账号",
                en: "Whether the directory lets the person be; false suspends, true lets nobody in"
            )
        ).with { $0.isRequired = true },
        several(
            "roles",
            Text(zh: "角色，由安全管理员授予", en: "The role, which the security officer grants"),
            Role.people.map(\.rawValue)
        ),
        several(
            "entitlements",
            Text(
                zh: "agreement：保密协议在案；log-in：账号在用",
                en: "agreement: a promise of secrecy is on file; log-in: the account is active"
            ),
            ["agreement", "log-in"]
        ),
    ]

    /// How the account really stands: for the directory to read, never to say.
    private static func several(_ name: String, _ about: Text, _ words: [String]) -> DirectoryAttribute {
        DirectoryAttribute(name, .complex, .readOnly, about).with {
            $0.isMany = true
            $0.parts = [DirectoryAttribute("value", .string, .readOnly, about).with { $0.words = words }]
        }
    }

    private static let ofGroups: [DirectoryAttribute] = [
        DirectoryAttribute("displayName", .string, .readWrite, Text(zh: "组名", en: "What it is called"))
            .with { $0.isRequired = true },
        DirectoryAttribute("members", .complex, .readWrite, Text(zh: "成员", en: "Who is in it")).with {
            $0.isMany = true
            $0.parts = [
                DirectoryAttribute("value", .string, .immutable, Text(zh: "登录名", en: "The log-in name"))
                    .with { $0.isCaseExact = true },
                DirectoryAttribute("$ref", .reference, .immutable, Text(zh: "地址", en: "Where the person is"))
                    .with { $0.leadsTo = ["User"] },
                DirectoryAttribute("type", .string, .immutable, Text(zh: "类型", en: "Kind"))
                    .with { $0.words = ["User"] },
            ]
        },
    ]
}

extension DirectoryAttribute {
    fileprivate init(_ name: String, _ about: Text) { self.init(name, .string, .readOnly, about) }

    fileprivate init(_ name: String, _ kind: Kind, _ about: Text) { self.init(name, kind, .readOnly, about) }
}
