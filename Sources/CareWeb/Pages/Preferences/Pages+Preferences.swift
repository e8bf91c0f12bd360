import Care
import CareDesk
import HTTPTypes
import Hummingbird

extension Pages {
    /// The page of one's preferences, and the switches of the frame that change one of them.
    func addPreferences(to router: Router<CareContext>) {
        router.get(
            "/account/preferences",
            use: guarded(isEntering: true) { _, _, visit in preferencesPage(in: visit) }
        )
        router.post(
            "/account/preferences",
            use: posted(isEntering: true) { form, _, visit in try await prefer(form, in: visit) }
        )
        router.post(
            "/account/preferences/keys",
            use: posted(isEntering: true) { form, _, visit in
                var preferences = visit.preferences
                preferences.keys.isOn = form["keys"] == "on"
                return try await keep(preferences, in: visit, back: Self.local(form["back"]))
            }
        )
        router.post("/preferences") { request, context in
            let form = try await read(request)
            return try await turn(form, in: visit(of: request, context))
        }
    }

    private func prefer(_ form: Form, in visit: Visit) async throws -> Response {
        var preferences = Preferences(
            language: Language(rawValue: form["language"]),
            theme: Theme(rawValue: form["theme"]),
            density: Density(rawValue: form["density"]),
            keys: KeyChoice()
        )
        if form["usual"] == "yes" {
            return try await keep(preferences, in: visit, back: "/account/preferences", telling: true)
        }
        let pairs = KeyedDeed.allCases.compactMap { deed in
            form.fields["key-\(deed.rawValue)"].map { (deed, String($0.prefix(40))) }
        }
        do {
            preferences.keys = try KeyChoice(
                isOn: form["keys"] == "yes",
                written: Dictionary(pairs) { first, _ in first }
            )
        } catch {
            // A box without its mark is not sent; what was typed stays as it was.
            let typed = Form(form.fields.merging(["keys": form["keys"]]) { $1 })
            return preferencesPage(typed, refusal: error, in: visit)
        }
        return try await keep(preferences, in: visit, back: "/account/preferences", telling: true)
    }

    /// The switches of language and colours in the frame: kept by the browser, and by the desk for whoever has logged in.
    private func turn(_ form: Form, in visit: Visit) async throws -> Response {
        var preferences = visit.preferences
        if let language = Language(rawValue: form["language"]) { preferences.language = language }
        if let theme = form.given("theme") { preferences.theme = Theme(rawValue: theme) }
        let back = Self.local(form["back"])
        // Another site can send this form, but not the secret of the session: then nothing is kept but what the browser keeps.
        if let csrf = visit.principal?.csrf, !csrf.isEmpty, form["_csrf"] == csrf {
            return try await keep(preferences, in: visit, back: back)
        }
        return carrying(preferences, redirect(to: back))
    }

    private func keep(
        _ preferences: Preferences,
        in visit: Visit,
        back: String,
        telling: Bool = false
    ) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        try await desk.prefer(preferences, by: actor)
        return carrying(preferences, redirect(to: back, telling: telling ? Flash("flashPreferences") : nil))
    }

    /// The browser keeps language and colours too, for the log-in, where nobody is known yet.
    private func carrying(_ preferences: Preferences, _ response: Response) -> Response {
        var response = response
        if let language = preferences.language {
            response.setCookie(Self.cookie(Self.languageCookie, language.rawValue))
        }
        response.setCookie(Self.cookie(Self.themeCookie, preferences.theme?.rawValue ?? "auto"))
        return response
    }

    private func preferencesPage(_ form: Form = Form(), refusal: Refusal? = nil, in visit: Visit) -> Response {
        let view = PreferencesView(visit.preferences, form, refusal, in: visit.words)
        let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
        return page(view, titled: visit.words["preferences"], in: visit, status: status)
    }
}
