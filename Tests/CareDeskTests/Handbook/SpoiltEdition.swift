import Testing

/// One way to spoil the shipped edition, and what must be said about it.
struct SpoiltEdition: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    /// Words that the message or the mend must contain.
    let says: [String]
    /// Where the fault stands, counted from the line that was changed.
    let linesAfter: Int
    /// The file in which the fault stands, when it is another one.
    let faultFile: String?

    init(_ file: String, _ old: String, _ new: String, says: [String], linesAfter: Int = 0, in faultFile: String? = nil)
    {
        self.file = file
        self.old = old
        self.new = new
        self.says = says
        self.linesAfter = linesAfter
        self.faultFile = faultFile
    }

    var testDescription: String { "\(file): \(new)" }
}

extension SpoiltEdition {
    private static let two = "1.0.0/chapter-2.yaml"
    private static let three = "1.0.0/chapter-3.yaml"
    private static let head = "1.0.0/edition.yaml"
    private static let law = "overlays/law.yaml"

    /// The forms of keys and values.
    static let forms: [SpoiltEdition] = [
        .init(two, "limit: 10min}", "limt: 10min}", says: ["unknown key limt", "limit"]),
        .init(two, ", limit: 10min}", "}", says: ["a deadline has no limit", "add limit"]),
        .init(two, "limit: 10min}", "limit: 10minutes}", says: ["10minutes is no limit", "unknown unit"]),
        .init(two, "limit: 10min}", "limit: 0min}", says: ["0min is no limit", "out of range"]),
        .init(two, "limit: 10min}", "limit: -5min}", says: ["-5min is no limit"]),
        .init(
            two,
            "meets: ticket.recorded",
            "meets: recorded",
            says: ["recorded is no name of a fact", "subject.fact"]
        ),
        .init(two, "meets: ticket.recorded", "meets: []", says: ["expected a list of facts"]),
        .init(two, "owner: agent", "owner: boss", says: ["boss is no role", "agent, lead"]),
        .init(two, "owner: agent", "owner: customer", says: ["customer is no role"]),
        .init(two, "confidence: given", "confidence: sure", says: ["sure is no", "V1"]),
        .init(two, "document: handbook", "document: gazette", says: ["gazette is not in the register"]),
        .init(two, "deed: ticket.lowerPriority", "deed: {a: b}", says: ["expected words"]),
        .init(two, "fromOccurrence: 3", "fromOccurrence: 0", says: ["0 is out of range", "1 to 1000"]),
        .init(two, "fromOccurrence: 3", "fromOccurrence: three", says: ["three is out of range"]),
        .init(two, "expectedResult]", "colour]", says: ["has no colour", "expectedResult"]),
        .init(two, "holds: true", "holds: maybe", says: ["maybe is neither true nor false"]),
        .init(two, "holds: true, holdCap: 72h", "holdCap: 72h", says: ["a cap of 72h", "holds: true"]),
        .init(two, "holdCap: 72h", "holdCap: 3wd", says: ["a cap of 3wd"]),
        .init(two, "scope: {priority: [P1]}", "scope: {priority: [P9]}", says: ["P9 is no priority", "P1, P2"]),
        .init(
            two,
            "scope: {priority: [P1]}",
            "scope: {colour: [red]}",
            says: ["unknown key colour in a scope", "province"]
        ),
        .init(two, "scope: {priority: [P1]}", "scope: {priority: P1}", says: ["expected a list of values"]),
        .init(two, "alike: [category]", "alike: [mood]", says: ["mood is no attribute"]),
        .init(two, "atMost: 10", "atMost: 100.001", says: ["100.001 % is out of range", "0 to 100"]),
        .init(two, "atMost: 10", "atMost: ten", says: ["ten is no figure", "89.2"]),
        .init(two, "atMost: 10", "atMost: 10, atLeast: 5", says: ["one bound"]),
        .init(two, "unit: \"%\"", "unit: apples", says: ["apples is no unit", "perMillion"]),
        .init(two, "period: month", "period: decade", says: ["decade is no period"]),
        .init(three, "grade: severe", "grade: bad", says: ["bad is no grade", "severe"]),
        .init(three, "calendar: office", "calendar: always", says: ["16wd counts working time"]),
        .init(three, "calendar: office", "calendar: offise", says: ["there is no calendar offise", "office"]),
        .init(two, "limit: 10min}", "limit: 10min, warnings: [0]}", says: ["0 is out of range", "1 to 99"]),
        .init(two, "limit: 10min}", "limit: 10min, warnings: [80, 50]}", says: ["do not rise"]),
        .init(two, "limit: 10min}", "limit: 10min, escalations: [100]}", says: ["100 is out of range", "101 to 1000"]),
        .init(head, "2026-01-01T00:00:00+08:00", "New Year", says: ["New Year is no moment"]),
        .init(head, "version: 1.0.0", "version: 1.0", says: ["1.0 is no version"]),
        .init(head, "version: 1.0.0", "version: 1.0.1", says: ["stands in the directory 1.0.0"]),
        .init(head, "V1.0.0", "V1.0.1", says: ["is not of version 1.0.0"]),
    ]

    /// What no single line shows.
    static let wholes: [SpoiltEdition] = [
        .init(two, "id: R-2.1-02", "id: R-2.1-01", says: ["R-2.1-01 stands twice", "chapter-2.yaml"]),
        .init(two, "id: R-2.1-02", "id: R-2.2-99", says: ["R-2.2-99 stands under clause 2.1", "move it to 2.2"]),
        .init(two, "id: R-2.1-02", "id: rule two", says: ["rule two is no name of a rule", "R-2.1-01"]),
        .init(two, "number: \"2.4\"", "number: \"2.5\"", says: ["2.5 is no clause", "1.1 to 8.4"]),
        .init(two, "number: \"2.4\"", "number: \"3.1\"", says: ["clause 3.1 stands in chapter 2"]),
        .init(two, "chapter: 2", "chapter: 3", says: ["chapter 3 stands in the file of chapter 2"]),
        .init(
            two,
            "R-2.1-01\n        title: {zh: ",
            "R-2.1-01\n        title: {zn: ",
            says: ["unknown key zn"],
            linesAfter: 1
        ),
        .init(
            two,
            "en: \"Intake and dispatch\"",
            "en: \"\"",
            says: ["expected words, found nothing"]
        ),
        .init(
            two,
            "        record: {opens: ticket.accepted",
            "        record: {opens: x.y, judgedAt: x.z, requires: [a]}\n        deadline: {opens: x.y, meets: x.z, limit: 1h}\n        #",
            says: ["2 kinds: deadline, record"],
            linesAfter: 1
        ),
        .init("1.0.0/chapter-1.yaml", "met:R-1.3-02", "met:R-9.9-99", says: ["measures R-9.9-99", "no clause"]),
        .init(
            three,
            "limit: 48h}\n        scope: {type",
            "limit: 49h}\n        scope: {type",
            says: ["R-3.1-01 sets 49h, looser than 48h", "《中华人民共和国电信条例》第三十二条", "write 48h or stricter"]
        ),
        .init(
            "1.0.0/chapter-7.yaml",
            "keep: 3y, grace: 3mo",
            "keep: 5mo, grace: 3mo",
            says: ["sets 5mo, looser than 6mo", "《中华人民共和国网络安全法》"]
        ),
        .init(
            three,
            "limit: 48h}\n        scope: {type",
            "limit: 48h, holds: true}\n        scope: {type",
            says: ["a legal clock never holds"]
        ),
        .init(
            law,
            "rule: R-3.1-03",
            "rule: R-3.1-99",
            says: ["the floor is for R-3.1-99, which edition 1.0.0 does not have"]
        ),
        .init(
            law,
            "第三十二条\", confidence: V1",
            "第三十二条\", confidence: MH",
            says: ["a source of confidence MH cannot lock a floor"]
        ),
        .init(law, "rule: R-3.1-01", "rule: R-3.3-01", says: ["R-3.3-01 is a wording and has no limit"]),
    ]
}
