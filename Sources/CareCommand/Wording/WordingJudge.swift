import Care
import CareDesk

/// The check by the edition that is named, or by the newest that ships.
struct WordingJudge {
    let edition: Edition
    let check: WordingCheck

    init(_ named: String?) throws {
        let library = try HandbookLibrary.shipped()
        guard let edition = try named.map({ try EditionArgument($0).edition(in: library) }) ?? library.newest else {
            throw CommandFault("no edition ships with the program")
        }
        self.edition = edition
        check = WordingCheck(edition, lexicon: try WordingLexiconFile.shipped())
    }
}
