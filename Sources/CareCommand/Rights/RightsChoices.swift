import ArgumentParser
import Care

// The closed lists that options take; their help names every word.
extension DataRight: ExpressibleByArgument {}
extension DisclosureRefusal: ExpressibleByArgument {}
extension DisclosureState: ExpressibleByArgument {}
extension ExportColumn: ExpressibleByArgument {}
extension ExportForm: ExpressibleByArgument {}
extension ExportState: ExpressibleByArgument {}
extension IdentityProof: ExpressibleByArgument {}
extension LeakClass: ExpressibleByArgument {}
extension LeakGrade: ExpressibleByArgument {}
extension LeakState: ExpressibleByArgument {}
extension SubjectField: ExpressibleByArgument {}
