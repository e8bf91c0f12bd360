import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

extension Pages {
    typealias Action = @Sendable (_ request: Request, _ context: CareContext, _ visit: Visit) async throws -> Response
    typealias Deed = @Sendable (_ form: Form, _ context: CareContext, _ visit: Visit) async throws -> Response

    /// The files of the pages.
    func addFrame(to router: Router<CareContext>) {
        router.get("/assets/:name") { request, context in
            let known = request.headers[.ifNoneMatch]
            guard let response = assets.response(try context.parameters.require("name"), ifNoneMatch: known) else {
                throw HTTPError(.notFound)
            }
            return response
        }
        router.get("/favicon.ico") { _, _ in Response(status: .found, headers: [.location: assets.favicon]) }
    }

    /// A page for somebody who has logged in; everybody else is asked to.
    ///
    /// With `isEntering` it is there also for somebody who still owes a second factor; with permissions, for roles that may do one of them.
    func guarded(
        isEntering: Bool = false,
        for permissions: [Permission] = [],
        _ action: @escaping Action
    ) -> @Sendable (Request, CareContext) async throws -> Response {
        { request, context in
            var visit = visit(of: request, context)
            guard let principal = visit.principal, principal.scopes != ["scim"] else {
                let back = request.uri.path == "/" ? "" : "?back=\(Self.encoded(visit.path))"
                let way = try await request.method == .get ? "/login" + back : wayBack(for: request)
                return redirect(to: way)
            }
            if principal.owesFactor, !isEntering { return redirect(to: "/account") }
            try principal.actor.demand(oneOf: permissions)
            if visit.hearsNews {
                let newest = try await desk.database.read { try Journal.newest(in: $0) }
                visit.seen = min(newest, desk.announcer.horizon)
            }
            if principal.actor.role.handlesTickets {
                visit.presence = await desk.dispatcher.standing(of: principal.actor.name).presence
            }
            return try await action(request, context, visit)
        }
    }

    /// A page with tickets, for the roles that read them (handbook 7.2); visible in a list is visible when opened.
    func reading(_ action: @escaping Action) -> @Sendable (Request, CareContext) async throws -> Response {
        guarded { request, context, visit in
            guard visit.readsTickets else {
                throw Refusal(
                    .forbidden,
                    "role-may-not",
                    Text(zh: "您的角色不能查看工单", en: "Your role may not see tickets"),
                    clause: ClauseNumber(7, 2)
                )
            }
            return try await action(request, context, visit)
        }
    }

    /// A deed by a form: only from one of our own pages, which the secret of the session shows.
    func posted(
        isEntering: Bool = false,
        for permissions: [Permission] = [],
        _ deed: @escaping Deed
    ) -> @Sendable (Request, CareContext) async throws -> Response {
        guarded(isEntering: isEntering, for: permissions) { request, context, visit in
            let demandSecret = { @Sendable (form: Form) throws in
                guard let csrf = visit.principal?.csrf, !csrf.isEmpty, form["_csrf"] == csrf else {
                    throw Refusal.formExpired
                }
                return true
            }
            let form = try await read(request, carriedBy: visit.principal?.actor.name ?? "", demandSecret)
            _ = try demandSecret(form)
            return try await deed(form, context, visit)
        }
    }

    /// A form, with its files as far as they are taken.
    func read(
        _ request: Request,
        carriedBy name: String = "",
        _ takesFiles: @escaping @Sendable (Form) throws -> Bool = { _ in false }
    ) async throws -> Form {
        guard let boundary = try MultipartBoundary(request.headers) else {
            let body = try await request.body.collect(upTo: Form.limit)
            return Form(encoded: String(buffer: body))
        }
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > MultipartReader.limit {
            throw Refusal.bodyTooLarge(MultipartReader.limit)
        }
        return try await limits.files.carrying(for: name) {
            var reader = MultipartReader(boundary, takesFiles: takesFiles)
            for try await buffer in request.body { try reader.take(buffer.readableBytesView) }
            return try reader.form()
        }
    }

    func visit(of request: Request, _ context: CareContext) -> Visit {
        let cookies = request.cookies
        // What a person chose goes before what this browser remembers of whoever used it.
        var preferences = context.principal?.preferences ?? Preferences()
        if context.principal?.preferences == nil {
            preferences.theme = cookies[Self.themeCookie].flatMap { Theme(rawValue: $0.value) }
        }
        let carried = cookies[Self.languageCookie].flatMap { Language(rawValue: $0.value) }
        let language = preferences.language ?? carried ?? desk.settings.language
        return Visit(
            principal: context.principal,
            words: .in(language),
            wording: Wording(language: language, zone: desk.zone, now: desk.clock()),
            preferences: preferences,
            path: request.method == .get ? request.uri.string : "/desk",
            flash: cookies[Flash.cookie].flatMap { Flash(cookie: $0.value) }
        )
    }

    /// A whole page.
    func page(
        _ view: some View,
        titled title: String,
        in visit: Visit,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        page(view, under: PageTitle(title), in: visit, status: status)
    }

    /// A whole page whose title may say how much time is left.
    func page(
        _ view: some View,
        under title: PageTitle,
        in visit: Visit,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let shared = shared(in: visit)
        let content = templates.render(view, with: shared)
        let html = templates.render(layout(title, content, in: visit), with: shared)
        var headers = SecurityHeaders.fields
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentLanguage] = visit.words.language.rawValue
        var response = Response(status: status, headers: headers, body: .init(byteBuffer: .init(string: html)))
        if visit.flash != nil {
            response.setCookie(Cookie(name: Flash.cookie, value: "", maxAge: 0, path: "/", sameSite: .lax))
        }
        return response
    }

    /// On to another page, with a sentence about what was done.
    func redirect(to path: String, telling flash: Flash? = nil) -> Response {
        var headers = SecurityHeaders.fields
        headers[.location] = path
        headers[.cacheControl] = "no-store"
        var response = Response(status: .seeOther, headers: headers)
        if let flash {
            response.setCookie(
                Cookie(name: Flash.cookie, value: flash.cookieValue, maxAge: 60, path: "/", sameSite: .lax)
            )
        }
        return response
    }

    /// What every template may ask for.
    private func shared(in visit: Visit) -> [String: any Sendable] {
        [
            "t": visit.words.all, "icons": assets.icons, "favicon": assets.favicon, "path": visit.path,
            "csrf": visit.principal?.csrf ?? "", "k": visit.keySigns,
        ]
    }

    private func layout(_ title: PageTitle, _ content: String, in visit: Visit) -> LayoutView {
        let words = visit.words
        let other: Language = words.language == .chinese ? .english : .chinese
        let theme = visit.preferences.theme
        let next: Theme? = theme == nil ? .dark : theme == .dark ? .light : nil
        return LayoutView(
            title: title.text,
            left: title.left,
            icon: title.isLate ? assets.lateIcon : assets.favicon,
            lateIcon: assets.lateIcon,
            language: words.language.rawValue,
            theme: theme?.rawValue,
            density: visit.preferences.density?.rawValue,
            now: String(visit.now.milliseconds),
            clock: visit.wording.clock(visit.now),
            printedAt: visit.wording.dateTime(visit.now),
            place: String(visit.path.prefix { $0 != "?" }),
            seen: String(visit.seen),
            stylesheet: assets.stylesheet,
            scripts: assets.scripts(for: content, isKnown: visit.principal != nil),
            user: visit.principal.map { user($0, in: visit) },
            flash: visit.flash.map { words[$0.key, $0.argument] },
            content: content,
            otherLanguage: other.rawValue,
            otherLanguageName: other == .english ? "English" : "中文",
            nextTheme: next?.rawValue ?? "auto",
            nextThemeName: next.map { words[$0.name] } ?? words["themeAuto"]
        )
    }

    /// The way to the matters that a role may see; to the form alone for who may only open one.
    private static func matterEntries(of role: Role) -> [(String, String, String)] {
        var entries: [(String, String, String)] = []
        if role.may(.answerDataSubjects) {
            entries.append(("navRequests", "/requests", "user"))
        } else if role.may(.handleTickets) {
            entries.append(("navRequests", "/requests/new", "user"))
        }
        if role.may(.requestExport) || role.may(.approveExport) { entries.append(("navExports", "/exports", "box")) }
        if role.seesScripts { entries.append(("navScripts", "/scripts", "pen")) }
        if role.may(.reportBreach) {
            entries.append(("navBreaches", role.may(.handleBreach) ? "/breaches" : "/breaches/new", "alert"))
        }
        return entries
    }

    /// The rooms of the desk that somebody may enter, by the keys of their names.
    static func rooms(of principal: Principal) -> [(label: String, href: String, icon: String)] {
        let tickets = [("navDesk", "/desk", "desk"), ("navTickets", "/tickets", "ticket")]
        let wall = principal.actor.role.leads ? [("navWall", "/wall", "chart")] : []
        return (principal.actor.role.readsTickets ? tickets : []) + wall + [("navHandbook", "/handbook", "book")]
            + (principal.actor.role.may(.readAccessLog) ? [("navAccess", "/access", "lock")] : [])
            + (principal.actor.seesPeople ? [("navPeople", "/admin/people", "users")] : [])
            + Self.matterEntries(of: principal.actor.role)
            + (principal.actor.role.seesAlarms ? [("navAlarms", "/alarms", "alert")] : [])
    }

    private func user(_ principal: Principal, in visit: Visit) -> LayoutView.User {
        LayoutView.User(
            name: principal.displayName,
            initial: String(principal.displayName.prefix(1)),
            role: visit.words[principal.actor.role.name],
            login: principal.actor.name,
            presence: visit.presence.map { PresenceView($0, in: visit.words) },
            hearsNews: visit.hearsNews,
            keyHints: visit.keyLines(of: [.next, .previous, .reply, .note, .step]),
            keyLines: visit.keyLines(of: KeyedDeed.allCases),
            keyPlaces: visit.keyPlaces,
            keysOn: visit.preferences.keys.isOn,
            left: String((principal.endsAt.map { $0 - visit.now } ?? .hours(12)).milliseconds),
            nav: Self.rooms(of: principal).map { label, href, icon in
                .init(
                    label: visit.words[label],
                    href: href,
                    icon: icon,
                    isCurrent: visit.path.hasPrefix(href)
                )
            }
        )
    }
}

extension Refusal {
    static let formExpired = Refusal(
        .forbidden,
        "csrf",
        Text(zh: "表单已失效，请返回重试", en: "This form has expired; go back and try again")
    )
}

extension Pages {
    static let languageCookie = "switchboard_language"
    static let themeCookie = "switchboard_theme"

    static func cookie(_ name: String, _ value: String) -> Cookie {
        Cookie(name: name, value: value, maxAge: 31_536_000, path: "/", sameSite: .lax)
    }

    /// A path of this desk; anything that leads elsewhere becomes the desk.
    static func local(_ path: String) -> String {
        let isLocal =
            path.hasPrefix("/") && !path.hasPrefix("//")
            && path.unicodeScalars.allSatisfy { $0.value >= 32 && $0 != "\\" && $0.value != 127 }
        return isLocal ? path : "/desk"
    }

    static func encoded(_ text: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return text.utf8.map { byte in
            plain.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
