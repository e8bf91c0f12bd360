import Care

/// One deed in the story of a demonstration ticket, so many minutes after the contact.
struct DemoStep: Sendable {
    enum Deed: Sendable {
        case take
        case complete(expected: String)
        case assess(Complexity, Severity?)
        case classify(Correction)
        case raise(Priority, because: String)
        case reply(String)
        case note(String)
        case hear(String)
        case urge(String)
        case hold(HoldReason)
        case resume
        case transfer(to: String, because: String)
        case acceptTransfer
        case rejectTransfer(RefusalReason)
        case solve(ResultCode, cause: String, words: String)
        case missCall
        case confirm(Bool)
        case close
    }

    let minutes: Int
    /// Who does it; nil for the customer.
    let person: String?
    let deed: Deed

    init(_ minutes: Int, _ person: String?, _ deed: Deed) {
        self.minutes = minutes
        self.person = person
        self.deed = deed
    }
}

extension [DemoStep] {
    /// Taken, assessed and answered: the story of most tickets so far.
    static func begun(by person: String, with words: String, _ complexity: Complexity = .simple) -> [DemoStep] {
        [
            DemoStep(1, person, .take),
            DemoStep(3, person, .assess(complexity, nil)),
            DemoStep(5, person, .reply(words)),
        ]
    }

    /// The same up to the solution, `minutes` after the contact.
    func solved(_ minutes: Int, by person: String, _ result: ResultCode, _ cause: String, _ words: String) -> [DemoStep]
    {
        self + [DemoStep(minutes, person, .solve(result, cause: cause, words: words))]
    }

    /// The same up to the closed loop: the customer agreed, and a little later it was closed.
    func closed(_ minutes: Int, by person: String) -> [DemoStep] {
        self + [DemoStep(minutes, nil, .confirm(true)), DemoStep(minutes + 2, person, .close)]
    }
}
