import ArgumentParser
import Care

/// Which entries of the access log are wanted.
struct AccessFilter: ParsableArguments {
    @Option(help: ArgumentHelp("What one person did: a log-in name.", valueName: "name")) var person: String?
    @Option(help: ArgumentHelp("What was looked at, such as ticket/GZ20261123-000042.", valueName: "object"))
    var object: String?
    @Option(help: ArgumentHelp("Whose data it was: a customer's identifier.", valueName: "id")) var subject: String?
    @Option(help: ArgumentHelp("What was done.", valueName: "word")) var kind: AccessNote.Kind?
    @Option(help: ArgumentHelp("How it ended.", valueName: "word")) var result: AccessNote.Result?
    @Option(help: ArgumentHelp("From this moment, such as 2026-11-23T09:00:00+08:00.", valueName: "moment"))
    var from: String?
    @Option(help: ArgumentHelp("Before this moment.", valueName: "moment")) var until: String?

    var pairs: [(String, String?)] {
        [
            ("person", person), ("object", object), ("subject", subject), ("kind", kind?.rawValue),
            ("result", result?.rawValue), ("from", from), ("until", until),
        ]
    }

    static func query(_ pairs: [(String, String?)]) -> String {
        pairs.compactMap { name, value in value.map { "\(name)=\(OperatorLine.escaped($0))" } }.joined(separator: "&")
    }
}

extension AccessNote.Kind: ExpressibleByArgument {}
extension AccessNote.Result: ExpressibleByArgument {}
