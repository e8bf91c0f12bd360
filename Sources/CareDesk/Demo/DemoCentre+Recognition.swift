import Care
import CareStore

extension DemoCentre {
    /// Whether nobody works here but the demonstration's own people: only then may simulated ones act beside them.
    package static func isAlone(at desk: Desk) async throws -> Bool {
        let names = Set(people.map(\.name))
        let staff = try await desk.staff()
        return !staff.isEmpty && staff.allSatisfy { names.contains($0.name) }
    }
}
