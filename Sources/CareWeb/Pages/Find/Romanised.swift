import Foundation
import Synchronization

/// The Latin spelling of Chinese names, for who types `zj` or `zhuanjie` and means 转接.
///
/// Names are spelled once and kept: they are the desk's own words and the titles of clauses, never what people write.
final class Romanised: Sendable {
    /// One spelling: `zhuanjie`, and its initials `zj`.
    struct Spelling: Sendable {
        let whole: String
        let initials: String
    }

    private let known = Mutex<[String: Spelling]>([:])

    /// The spellings of names in their order.
    func callAsFunction(_ names: [String]) -> [Spelling] {
        known.withLock { known in
            names.map { name in
                if let spelling = known[name] { return spelling }
                let spelling = Self.spelling(of: name)
                known[name] = spelling
                return spelling
            }
        }
    }

    private static func spelling(of name: String) -> Spelling {
        let latin = name.applyingTransform(.toLatin, reverse: false)?.applyingTransform(
            .stripDiacritics,
            reverse: false
        )
        let syllables = (latin ?? name).lowercased().split { !$0.isLetter && !$0.isNumber }
        return Spelling(whole: syllables.joined(), initials: String(syllables.compactMap(\.first)))
    }
}
