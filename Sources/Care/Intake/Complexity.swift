/// How much work a ticket looks like when it is first assessed (handbook 2.1).
package enum Complexity: String, CaseIterable, Codable, Sendable {
    case simple, complex
}
