import Care
import HTTPTypes
import Hummingbird

/// What this interface can do and what its resources are made of (RFC 7643 sections 5 to 7).
extension DirectoryRoutes {
    private typealias Write = (_ language: Language, _ json: inout JSONText) -> Void

    func addDiscovery(to router: Router<CareContext>) {
        on(.get, "/ServiceProviderConfig", on: router) { call in
            try Self.demandNoFilter(call)
            return Self.answer { Self.writeConfiguration(in: call.language, to: &$0) }
        }
        on(.get, "/ResourceTypes", on: router) { call in
            try Self.demandNoFilter(call)
            return Self.list(DirectoryKind.allCases.map { Self.writeType($0) }, in: call.language)
        }
        on(.get, "/ResourceTypes/{id}", on: router) { call in
            guard let kind = DirectoryKind(rawValue: call.parameter("id")) else {
                throw Refusal.gone(from: "ResourceType")
            }
            return Self.answer { Self.writeType(kind)(call.language, &$0) }
        }
        on(.get, "/Schemas", on: router) { call in
            try Self.demandNoFilter(call)
            return Self.list(DirectoryKind.allCases.map { Self.writeSchema($0) }, in: call.language)
        }
        on(.get, "/Schemas/{id}", on: router) { call in
            let id = call.parameter("id").lowercased()
            guard let kind = DirectoryKind.allCases.first(where: { $0.schema.lowercased() == id }) else {
                throw Refusal.gone(from: "Schema")
            }
            return Self.answer { Self.writeSchema(kind)(call.language, &$0) }
        }
    }

    /// What describes the service is asked for whole (RFC 7644 section 4).
    private static func demandNoFilter(_ call: Call) throws(Refusal) {
        guard call.request.uri.queryParameters["filter"] != nil else { return }
        throw Refusal(
            .forbidden,
            "filter-not-here",
            Text(zh: "此处不支持筛选", en: "There is no filter here")
        )
    }

    private static func list(_ items: [Write], in language: Language) -> Response {
        answer { json in
            json.object { json in
                json.member("schemas", ["urn:ietf:params:scim:api:messages:2.0:ListResponse"])
                json.member("totalResults", items.count)
                json.member("startIndex", 1)
                json.member("itemsPerPage", items.count)
                json.array("Resources", items) { json, write in write(language, &json) }
            }
        }
    }

    private static func writeConfiguration(in language: Language, to json: inout JSONText) {
        json.object { json in
            json.member("schemas", ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"])
            json.object("patch") { $0.member("supported", true) }
            json.object("bulk") { json in
                json.member("supported", false)
                json.member("maxOperations", 0)
                json.member("maxPayloadSize", 0)
            }
            json.object("filter") { json in
                json.member("supported", true)
                json.member("maxResults", DirectoryQuery.mostPerPage)
            }
            for name in ["changePassword", "sort"] { json.object(name) { $0.member("supported", false) } }
            json.object("etag") { $0.member("supported", true) }
            json.array("authenticationSchemes", ["oauthbearertoken"]) { json, type in
                json.object { json in
                    json.member("type", type)
                    json.member("name", Text(zh: "令牌", en: "Token").in(language))
                    json.member(
                        "description",
                        Text(
                            zh: "系统管理员的 API 令牌，范围含 scim",
                            en: "An API token of a system administrator with the scope scim"
                        )
                        .in(language)
                    )
                    json.member("primary", true)
                }
            }
            meta("ServiceProviderConfig", "/ServiceProviderConfig", &json)
        }
    }

    private static func writeType(_ kind: DirectoryKind) -> Write {
        { language, json in
            json.object { json in
                json.member("schemas", ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"])
                json.member("id", kind)
                json.member("name", kind)
                json.member("endpoint", kind.place)
                json.member("description", kind.about.in(language))
                json.member("schema", kind.schema)
                json.member("schemaExtensions", [String]())
                meta("ResourceType", "/ResourceTypes/\(kind.rawValue)", &json)
            }
        }
    }

    private static func writeSchema(_ kind: DirectoryKind) -> Write {
        { language, json in
            json.object { json in
                json.member("schemas", ["urn:ietf:params:scim:schemas:core:2.0:Schema"])
                json.member("id", kind.schema)
                json.member("name", kind)
                json.member("description", kind.about.in(language))
                json.array("attributes", kind.described) { $1.write(in: language, to: &$0) }
                meta("Schema", "/Schemas/\(kind.schema)", &json)
            }
        }
    }

    private static func meta(_ type: String, _ path: String, _ json: inout JSONText) {
        json.object("meta") { json in
            json.member("resourceType", type)
            json.member("location", root + path)
        }
    }
}
