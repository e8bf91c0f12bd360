import Foundation

/// What an event holds besides its time and actor.
///
/// The names under which the journal keeps its members are written out by hand, for they outlive every renaming in the program (docs/decisions/0012).
package protocol EventBody: Hashable, Sendable {
    /// The word under which the journal keeps it.
    static var type: String { get }

    /// Reads the body back.
    ///
    /// - Throws: `BodyFault`, or a `DecodingError`, when it does not fit.
    init(_ body: BodyFields) throws

    /// Writes the body as one JSON object.
    ///
    /// - Throws: `EncodingError` when a personal word is not sealed.
    func write(to json: inout JSONText) throws

    /// The same body with every personal field changed, for sealing and opening.
    func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Self
}

extension EventBody {
    package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Self { self }
}

/// Bodies that hold whole settings, rarely written and as large as they like, go through the library.
extension EventBody where Self: Codable {
    package init(_ body: BodyFields) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(body.bytes))
    }

    package func write(to json: inout JSONText) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        json.value(Array(try encoder.encode(self)))
    }
}
