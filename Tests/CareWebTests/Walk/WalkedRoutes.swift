import Care

/// Who may use each route of the desk; the walk fails when a route is not in here.
enum WalkedRoutes {
    /// Whom a route answers.
    enum Audience: Sendable {
        /// Whoever asks, known or not.
        case everybody
        /// Every person who has logged in; what he gets is his own.
        case person
        /// People whose role has one of these.
        case permitted([Permission])
        /// People who see tickets or any kind of matter.
        case hearers

        static func may(_ permissions: Permission...) -> Audience { .permitted(permissions) }

        func admits(_ role: Role) -> Bool {
            switch self {
            case .everybody, .person: true
            case .permitted(let permissions): permissions.contains(where: role.may)
            case .hearers: role.readsTickets || Actor.staff("walk", role).seesMatters
            }
        }
    }

    static let all = interface.merging(pages) { first, _ in first }

    static let interface: [String: Audience] = [
        "GET /healthz": .everybody, "GET /readyz": .everybody, "GET /metrics": .everybody,
        "GET /openapi.json": .everybody, "POST /api/v1/session": .everybody,
    ].merging(own) { first, _ in first }.merging(tickets) { first, _ in first }
        .merging(administration) { first, _ in first }.merging(rights) { first, _ in first }
        .merging(directory) { first, _ in first }

    private static let own: [String: Audience] = Dictionary(
        uniqueKeysWithValues: [
            "DELETE /api/v1/session", "GET /api/v1/me", "GET /api/v1/me/presence", "PUT /api/v1/me/presence",
            "GET /api/v1/me/sessions", "DELETE /api/v1/me/sessions", "DELETE /api/v1/me/sessions/{id}",
            "PUT /api/v1/me/password", "GET /api/v1/me/second-factor", "POST /api/v1/me/second-factor",
            "POST /api/v1/me/second-factor/confirmation", "POST /api/v1/me/second-factor/removal",
            "GET /api/v1/me/tokens", "POST /api/v1/me/tokens", "DELETE /api/v1/me/tokens/{id}",
            "GET /api/v1/handbook/editions", "GET /api/v1/handbook/editions/{version}",
            "GET /api/v1/handbook/clauses/{number}", "GET /api/v1/handbook/compliance",
            "GET /api/v1/handbook/comparison",
            "GET /api/v1/classification", "POST /api/v1/classification", "GET /api/v1/moments",
        ].map { ($0, .person) }
    )

    private static let tickets: [String: Audience] = Dictionary(
        uniqueKeysWithValues: [
            "GET /api/v1/tickets", "GET /api/v1/tickets/{number}", "GET /api/v1/tickets/{number}/history",
            "GET /api/v1/tickets/{number}/obligations", "GET /api/v1/tickets/{number}/dispatch",
            "GET /api/v1/tickets/{number}/messages", "GET /api/v1/tickets/{number}/attachments",
            "GET /api/v1/tickets/{number}/attachments/{id}", "GET /api/v1/queues", "GET /api/v1/agents",
            "GET /api/v1/handbook/rules/{id}/breaches", "GET /api/v1/views", "POST /api/v1/views",
            "GET /api/v1/views/{id}", "PUT /api/v1/views/{id}", "DELETE /api/v1/views/{id}",
            "POST /api/v1/views/{id}/restoration",
        ].map { ($0, .may(.readTickets)) }
            + [
                "POST /api/v1/tickets", "PUT /api/v1/tickets/{number}/record",
                "POST /api/v1/tickets/{number}/assessment", "PUT /api/v1/tickets/{number}/classification",
                "POST /api/v1/tickets/{number}/links", "DELETE /api/v1/tickets/{number}/links",
                "GET /api/v1/tickets/{number}/merger", "POST /api/v1/tickets/{number}/merger",
                "DELETE /api/v1/tickets/{number}/merger",
                "PUT /api/v1/tickets/{number}/priority", "POST /api/v1/tickets/{number}/assignment",
                "POST /api/v1/tickets/{number}/assignment/answer", "POST /api/v1/tickets/{number}/transfer",
                "POST /api/v1/tickets/{number}/transfer/answer", "PUT /api/v1/tickets/{number}/hold",
                "DELETE /api/v1/tickets/{number}/hold", "PUT /api/v1/tickets/{number}/snooze",
                "DELETE /api/v1/tickets/{number}/snooze", "GET /api/v1/tickets/{number}/draft",
                "PUT /api/v1/tickets/{number}/company", "DELETE /api/v1/tickets/{number}/company",
                "PUT /api/v1/tickets/{number}/draft", "DELETE /api/v1/tickets/{number}/draft",
                "POST /api/v1/tickets/{number}/attachments", "DELETE /api/v1/tickets/{number}/attachments/{id}",
                "POST /api/v1/wording/check",
                "POST /api/v1/tickets/{number}/messages",
                "POST /api/v1/tickets/{number}/solution", "POST /api/v1/tickets/{number}/confirmation",
                "POST /api/v1/tickets/{number}/closure", "DELETE /api/v1/tickets/{number}/closure",
                "POST /api/v1/tickets/{number}/cancellation", "POST /api/v1/tickets/{number}/waiver",
                "PUT /api/v1/tickets/{number}/conflict", "POST /api/v1/me/next",
                "GET /api/v1/bulks", "POST /api/v1/bulks", "POST /api/v1/bulks/preview", "GET /api/v1/bulks/{id}",
                "POST /api/v1/bulks/{id}/steps", "DELETE /api/v1/bulks/{id}",
            ].map { ($0, .may(.handleTickets)) }
            + [
                ("GET /api/v1/wallboard", .may(.leadTickets)),
                ("GET /api/v1/handbook/rules/{id}/teams", .may(.leadTickets)),
                ("POST /api/v1/tickets/{number}/reveal", .may(.revealPersonal)),
                // The feed tells of matters too, each to those who see it.
                ("GET /api/v1/events", .hearers),
            ]
    )

    private static let administration: [String: Audience] = [
        "GET /api/v1/people": .may(.manageAccounts, .grantRoles, .readAccessLog),
        "GET /api/v1/people/{name}": .may(.manageAccounts, .grantRoles, .readAccessLog),
        "POST /api/v1/people": .may(.manageAccounts),
        "PUT /api/v1/people/{name}/agreement": .may(.grantRoles),
        "PUT /api/v1/people/{name}/role": .may(.grantRoles),
        "PUT /api/v1/people/{name}/reach": .may(.grantRoles),
        "DELETE /api/v1/people/{name}/reach": .may(.grantRoles),
        "PUT /api/v1/people/{name}/activation": .may(.manageAccounts),
        "DELETE /api/v1/people/{name}/activation": .may(.manageAccounts),
        "PUT /api/v1/people/{name}/departure": .may(.manageAccounts),
        "PUT /api/v1/people/{name}/password": .may(.manageAccounts),
        "DELETE /api/v1/people/{name}/lock": .may(.manageAccounts),
        "DELETE /api/v1/people/{name}/second-factor": .may(.manageAccounts),
        "GET /api/v1/tokens": .may(.manageAccounts), "DELETE /api/v1/tokens/{id}": .may(.manageAccounts),
        "POST /api/v1/access/cut": .may(.manageAccessLog),
        "GET /api/v1/alarms": .may(.answerAlarms, .readAccessLog),
        "GET /api/v1/alarms/{number}": .may(.answerAlarms, .readAccessLog),
        "POST /api/v1/alarms/{number}/acknowledgement": .may(.answerAlarms),
        "POST /api/v1/alarms/{number}/breach": .may(.answerAlarms),
        "GET /api/v1/access": .may(.readAccessLog), "GET /api/v1/access/export": .may(.manageAccessLog),
    ]

    private static let rights: [String: Audience] = [
        "GET /api/v1/scripts": .may(.readTickets, .writeScripts),
        "GET /api/v1/scripts/{number}": .may(.readTickets, .writeScripts),
        "POST /api/v1/scripts": .may(.writeScripts), "PUT /api/v1/scripts/{number}/draft": .may(.writeScripts),
        "DELETE /api/v1/scripts/{number}": .may(.writeScripts),
        "POST /api/v1/scripts/{number}/approval": .may(.approveScripts),
        "POST /api/v1/scripts/{number}/rejection": .may(.approveScripts),
        "POST /api/v1/requests": .may(.handleTickets, .answerDataSubjects),
        "GET /api/v1/requests": .may(.answerDataSubjects), "GET /api/v1/requests/{number}": .may(.answerDataSubjects),
        "PUT /api/v1/requests/{number}/identity": .may(.answerDataSubjects),
        "POST /api/v1/requests/{number}/correction": .may(.answerDataSubjects),
        "POST /api/v1/requests/{number}/answer": .may(.answerDataSubjects),
        "POST /api/v1/requests/{number}/refusal": .may(.answerDataSubjects),
        "POST /api/v1/requests/{number}/withdrawal": .may(.answerDataSubjects),
        "POST /api/v1/requests/{number}/erasure": .may(.answerDataSubjects),
        "GET /api/v1/requests/{number}/package": .may(.answerDataSubjects),
        "POST /api/v1/exports": .may(.requestExport), "GET /api/v1/exports": .may(.requestExport, .approveExport),
        "GET /api/v1/exports/{number}": .may(.requestExport, .approveExport),
        "POST /api/v1/exports/{number}/approval": .may(.approveExport),
        "POST /api/v1/exports/{number}/rejection": .may(.approveExport),
        "GET /api/v1/exports/{number}/file": .may(.requestExport),
        "DELETE /api/v1/exports/{number}/file": .may(.requestExport, .approveExport),
        "POST /api/v1/breaches": .may(.reportBreach), "GET /api/v1/breaches": .may(.handleBreach),
        "GET /api/v1/breaches/{number}": .may(.handleBreach),
        "PUT /api/v1/breaches/{number}/containment": .may(.handleBreach),
        "PUT /api/v1/breaches/{number}/grade": .may(.handleBreach),
        "POST /api/v1/breaches/{number}/report": .may(.handleBreach),
        "POST /api/v1/breaches/{number}/notice": .may(.handleBreach),
        "POST /api/v1/breaches/{number}/silence": .may(.handleBreach),
        "POST /api/v1/breaches/{number}/closure": .may(.handleBreach),
    ]

    /// What the directory's own token opens, and no role: who comes without one is refused, whoever he is.
    private static let directory: [String: Audience] = Dictionary(
        uniqueKeysWithValues: [
            "GET /scim/v2/ServiceProviderConfig", "GET /scim/v2/ResourceTypes", "GET /scim/v2/ResourceTypes/{id}",
            "GET /scim/v2/Schemas", "GET /scim/v2/Schemas/{id}", "POST /scim/v2/.search",
        ].map { ($0, .may()) }
            + ["/scim/v2/Users", "/scim/v2/Groups"].flatMap { place in
                [
                    "GET \(place)", "POST \(place)", "POST \(place)/.search", "GET \(place)/{id}", "PUT \(place)/{id}",
                    "PATCH \(place)/{id}", "DELETE \(place)/{id}",
                ].map { ($0, .may()) }
            }
    )

    static let pages: [String: Audience] = [
        "GET /assets/{name}": .everybody, "GET /favicon.ico": .everybody, "POST /preferences": .everybody,
        "GET /login": .everybody, "GET /login/openid": .everybody, "GET /login/openid/callback": .everybody,
        "POST /login": .everybody, "GET /": .person, "POST /logout": .person,
        "GET /account": .person, "GET /account/preferences": .person,
        "POST /account/preferences": .person, "POST /account/preferences/keys": .person,
        "POST /account/password": .person, "POST /account/sessions": .person,
        "POST /account/factor": .person, "POST /account/factor/confirmation": .person,
        "POST /account/factor/removal": .person, "POST /account/tokens": .person,
        "POST /account/tokens/revocation": .person, "GET /drafts/{id}": .person,
        "GET /handbook": .person, "GET /handbook/comparison": .person, "GET /handbook/{clause}": .person,
        "GET /desk": .person, "GET /find": .person,
        "GET /desk/{number}": .may(.readTickets), "GET /wall": .may(.leadTickets),
        "POST /wall/assignment": .may(.leadTickets),
        "POST /desk/presence": .person,
        "GET /tickets": .may(.readTickets), "GET /tickets/{number}": .may(.readTickets),
        "GET /views/new": .may(.readTickets), "GET /views/{id}": .may(.readTickets), "POST /views": .may(.readTickets),
        "POST /views/{id}": .may(.readTickets), "POST /views/{id}/end": .may(.readTickets),
        "POST /views/{id}/restoration": .may(.readTickets),
        "GET /bulks": .may(.handleTickets), "GET /bulks/{id}": .may(.handleTickets),
        "POST /bulks": .may(.handleTickets), "POST /bulks/preview": .may(.handleTickets),
        "POST /bulks/{id}/steps": .may(.handleTickets), "POST /bulks/{id}/end": .may(.handleTickets),
        "GET /tickets/new": .may(.handleTickets), "POST /tickets/new/outlook": .may(.handleTickets),
        "POST /tickets": .may(.handleTickets),
        "POST /tickets/{number}/{deed}": .may(.handleTickets), "POST /tickets/{number}/draft": .may(.handleTickets),
        "GET /tickets/{number}/attachments/{id}": .may(.readTickets),
        "POST /tickets/{number}/attachments/{id}/removal": .may(.handleTickets),
        "POST /desk/next": .may(.handleTickets),
        "POST /tickets/{number}/reveal": .may(.revealPersonal), "GET /tickets/{number}/reveal": .may(.readTickets),
        "GET /alarms": .may(.answerAlarms, .readAccessLog),
        "GET /alarms/{number}": .may(.answerAlarms, .readAccessLog),
        "POST /alarms/{number}/acknowledgement": .may(.answerAlarms),
        "POST /alarms/{number}/breach": .may(.answerAlarms),
        "GET /access": .may(.readAccessLog), "GET /access/export": .may(.manageAccessLog),
        "GET /requests": .may(.answerDataSubjects), "GET /requests/{number}": .may(.answerDataSubjects),
        "GET /requests/new": .may(.handleTickets, .answerDataSubjects),
        "POST /requests": .may(.handleTickets, .answerDataSubjects),
        "POST /requests/{number}/{deed}": .may(.answerDataSubjects),
        "GET /requests/{number}/package": .may(.answerDataSubjects),
        "GET /exports": .may(.requestExport, .approveExport),
        "GET /exports/{number}": .may(.requestExport, .approveExport),
        "GET /exports/new": .may(.requestExport), "POST /exports": .may(.requestExport),
        "POST /exports/{number}/{deed}": .may(.requestExport, .approveExport),
        "GET /exports/{number}/file": .may(.requestExport),
        "GET /scripts": .may(.readTickets, .writeScripts), "GET /scripts/{number}": .may(.readTickets, .writeScripts),
        "GET /scripts/new": .may(.writeScripts), "POST /scripts": .may(.writeScripts),
        "POST /scripts/{number}/{deed}": .may(.readTickets, .writeScripts),
        "GET /breaches": .may(.handleBreach), "GET /breaches/{number}": .may(.handleBreach),
        "GET /breaches/new": .may(.reportBreach), "POST /breaches": .may(.reportBreach),
        "POST /breaches/{number}/{deed}": .may(.handleBreach),
        "GET /admin/people": .may(.manageAccounts, .grantRoles, .readAccessLog),
        "GET /admin/people/{name}": .may(.manageAccounts, .grantRoles, .readAccessLog),
        "POST /admin/people": .may(.manageAccounts),
        "POST /admin/people/{name}/{deed}": .may(.manageAccounts, .grantRoles),
    ]
}
