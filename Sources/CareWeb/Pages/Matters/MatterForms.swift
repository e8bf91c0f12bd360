import Care

/// Makes the forms of one matter; what was typed into the one that was refused stays in it.
struct MatterForms<Sight: MatterSight> {
    /// A deed that was refused, with what was typed and why.
    struct Refused {
        let deed: Sight.Deed
        let form: Form
        let refusal: Refusal
    }

    let sight: Sight
    let matter: Matter<Sight.Content>
    let refused: Refused?

    func view(_ deed: Sight.Deed) -> DeedView {
        let refused = self.refused.flatMap { $0.deed == deed ? $0 : nil }
        let words = sight.visit.words
        let fields = Fields(
            words: words,
            prefix: deed.rawValue,
            form: refused?.form ?? Form(),
            refusal: refused?.refusal
        )
        return DeedView(
            id: deed.rawValue,
            title: sight.title(of: deed),
            action: "\(Sight.root)/\(matter.content.number)/\(deed.rawValue)",
            intro: sight.intro(of: deed, on: matter.content),
            key: Pages.newKey(),
            version: String(matter.version),
            fields: sight.fields(of: deed, on: matter.content, fields),
            buttons: [.init(label: sight.title(of: deed), tone: deed.isGrave ? "danger" : "primary")],
            isOpen: refused != nil
        )
    }
}
