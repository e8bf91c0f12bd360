/// What eats up a limit: every second, or only those in which the desk is open (clause 1.3).
package enum TimeBasis: String, Codable, Sendable {
    case natural, working
}
