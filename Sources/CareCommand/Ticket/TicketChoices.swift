import ArgumentParser
import Care

// The closed lists that options take; their help names every word.
extension AssessmentDecision: ExpressibleByArgument {}
extension Area: ExpressibleByArgument {}
extension BulkOrder.Kind: ExpressibleByArgument {}
extension Category: ExpressibleByArgument {}
extension Channel: ExpressibleByArgument {}
extension Complexity: ExpressibleByArgument {}
extension HoldReason: ExpressibleByArgument {}
extension IdentityLevel: ExpressibleByArgument {}
extension Impact: ExpressibleByArgument {}
extension MessageDirection: ExpressibleByArgument {}
extension ProblemType: ExpressibleByArgument {}
extension RefusalReason: ExpressibleByArgument {}
extension ResultCode: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension Stage: ExpressibleByArgument {}
extension Status: ExpressibleByArgument {}
extension TicketLink.Kind: ExpressibleByArgument {}
extension Urgency: ExpressibleByArgument {}
