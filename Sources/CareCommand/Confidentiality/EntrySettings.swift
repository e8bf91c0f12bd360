import Care
import CareWeb

/// How people get in, as the environment says it; what it does not say is as handbook 7.3 has it.
enum EntrySettings {
    static func rules() throws -> EntryRules {
        var rules = EntryRules()
        rules.idleLimit = .minutes(try number("SWITCHBOARD_IDLE_MINUTES", in: 1...720) ?? 15)
        if let words = DeskOptions.environment("SWITCHBOARD_SECOND_FACTOR") {
            guard let choice = EntryRules.SecondFactor(rawValue: words) else {
                throw UsageFault("SWITCHBOARD_SECOND_FACTOR is optional or required; '\(words)' is neither")
            }
            rules.secondFactor = choice
        }
        return rules
    }

    /// Whether a proxy of ours speaks HTTPS for the desk.
    static func isSecure() throws -> Bool { try number("SWITCHBOARD_SECURE", in: 0...1) == 1 }

    static func limits() throws -> RequestLimits.Settings {
        var limits = RequestLimits.Settings()
        if let rate = try number("SWITCHBOARD_REQUESTS_PER_SECOND", in: 0...1_000_000) { limits.perPerson = rate }
        if let rate = try number("SWITCHBOARD_FAILED_LOG_INS_PER_MINUTE", in: 0...100_000) {
            limits.failuresPerAddress = rate
        }
        if let proxies = try number("SWITCHBOARD_PROXIES", in: 0...10) { limits.proxies = proxies }
        return limits
    }

    /// The whole number in a variable; nil when it is not set.
    static func number(_ name: String, in range: ClosedRange<Int64>) throws -> Int64? {
        guard let words = DeskOptions.environment(name) else { return nil }
        guard let number = Int64(words), range.contains(number) else {
            throw UsageFault("\(name) is a number from \(range.lowerBound) to \(range.upperBound); '\(words)' is not")
        }
        return number
    }
}
