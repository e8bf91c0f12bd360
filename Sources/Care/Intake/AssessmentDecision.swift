/// What the first assessment decides (handbook 2.1): to handle at once, or to pass on.
package enum AssessmentDecision: String, CaseIterable, Codable, Sendable {
    case handle, transfer
}
