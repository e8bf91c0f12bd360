import Care
import Synchronization

/// The check of each edition, made when it is first asked for.
final class WordingChecks: Sendable {
    private let lexicon: WordingLexicon
    private let made = Mutex<[String: WordingCheck]>([:])

    init(_ lexicon: WordingLexicon) {
        self.lexicon = lexicon
    }

    func check(by edition: Edition) -> WordingCheck {
        if let check = made.withLock({ $0[edition.contentHash] }) { return check }
        let check = WordingCheck(edition, lexicon: lexicon)
        made.withLock { $0[edition.contentHash] = check }
        return check
    }
}
