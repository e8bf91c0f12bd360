extension BodyFields {
    /// One of a closed set.
    package func choice<Choice: RawRepresentable<String>>(
        _ name: StaticString,
        of _: Choice.Type = Choice.self
    ) throws(BodyFault) -> Choice {
        let word = try text(name)
        guard let choice = Choice(rawValue: word) else { throw BodyFault("\(name) is no \(Choice.self): \(word)") }
        return choice
    }

    package func optionalChoice<Choice: RawRepresentable<String>>(
        _ name: StaticString,
        of _: Choice.Type = Choice.self
    ) throws(BodyFault) -> Choice? {
        present(name) == nil ? nil : try choice(name)
    }

    package func choices<Choice: RawRepresentable<String>>(
        _ name: StaticString,
        of _: Choice.Type = Choice.self
    ) throws(BodyFault) -> [Choice] {
        var choices: [Choice] = []
        for word in try texts(name) {
            guard let choice = Choice(rawValue: word) else {
                throw BodyFault("\(name) holds no \(Choice.self): \(word)")
            }
            choices.append(choice)
        }
        return choices
    }

    package func moment(_ name: StaticString) throws(BodyFault) -> Moment {
        Moment(milliseconds: Int64(try integer(name)))
    }

    package func optionalSpan(_ name: StaticString) throws(BodyFault) -> Span? {
        try optionalInteger(name).map { Span(milliseconds: Int64($0)) }
    }

    /// Sealed words.
    package func personal(_ name: StaticString) throws(BodyFault) -> PersonalText {
        guard let words = PersonalText(sealedText: try text(name)) else { throw BodyFault("\(name) is no base 64") }
        return words
    }

    package func optionalPersonal(_ name: StaticString) throws(BodyFault) -> PersonalText? {
        present(name) == nil ? nil : try personal(name)
    }
}
