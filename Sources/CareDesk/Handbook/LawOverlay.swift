/// Keeps the legal floors out of an editor's reach: a draft is composed with the law as the desk ships it (handbook 8.1).
enum LawOverlay {
    private static let name = "overlays/law.yaml"

    /// What is wrong with the law that a draft was composed with.
    static func faults(of draft: EditionDraft, composing files: [String: [UInt8]]) -> [HandbookFault] {
        guard let own = files[name] else {
            return [
                fault(
                    "\(draft.version)/edition.yaml",
                    "the edition is not composed with the law",
                    "name law under overlays"
                )
            ]
        }
        let shipped = EditionSource.folder(HandbookLibrary.shippedDirectory).file(name)
        if case .bytes(own) = shipped { return [] }
        return [
            fault(
                name,
                "these are not the legal floors of this desk",
                "remove your copy; a change of the law comes with the program"
            )
        ]
    }

    private static func fault(_ file: String, _ message: String, _ mend: String) -> HandbookFault {
        HandbookFault(file: file, line: 1, column: 1, message: message, mend: mend)
    }
}
