import Care

/// What an event is in plain words: the pieces of one line of the history.
struct Telling {
    var tone = ""
    var icon = "dot"
    var title: String
    var aside: String?
    var details: String?
    var words: String?
    var rule: RuleID?
    var files: [Attachment] = []
    /// By what the timeline can be narrowed: `message`, `note` or `event`.
    var kind = "event"

    init(_ icon: String, _ title: String, tone: String = "", aside: String? = nil, details: String? = nil) {
        self.icon = icon
        self.title = title
        self.tone = tone
        self.aside = aside
        self.details = details
    }

    func saying(_ text: String?) -> Telling {
        var told = self
        told.words = text
        return told
    }

    func carrying(_ files: [Attachment]) -> Telling {
        var told = self
        told.files = files
        return told
    }

    func being(_ kind: String) -> Telling {
        var told = self
        told.kind = kind
        return told
    }

    func under(_ rule: RuleID) -> Telling {
        var told = self
        told.rule = rule
        return told
    }
}
