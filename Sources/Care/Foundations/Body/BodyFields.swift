/// The members of an object in the body of an event, asked by name.
///
/// Members that an event does not know are passed over, so that an older program reads what a newer one wrote.
package struct BodyFields {
    let outline: BodyOutline
    let index: Int

    /// Reads a body.
    ///
    /// - Throws: `BodyFault` when it is not a JSON object.
    package init(_ body: [UInt8]) throws(BodyFault) {
        try self.init(outline: BodyOutline(body), index: 0)
    }

    init(outline: BodyOutline, index: Int) throws(BodyFault) {
        self.outline = outline
        self.index = index
        guard outline.entries[index].kind == .object else {
            throw BodyFault("an object is wanted", at: outline.entries[index].start)
        }
    }

    /// The whole document as it is kept.
    package var bytes: [UInt8] { outline.bytes }

    package func text(_ name: StaticString) throws(BodyFault) -> String {
        try outline.text(at: member(name), name)
    }

    package func optionalText(_ name: StaticString) throws(BodyFault) -> String? {
        guard let place = present(name) else { return nil }
        return try outline.text(at: place, name)
    }

    package func integer(_ name: StaticString) throws(BodyFault) -> Int {
        try outline.integer(at: member(name), name)
    }

    package func optionalInteger(_ name: StaticString) throws(BodyFault) -> Int? {
        guard let place = present(name) else { return nil }
        return try outline.integer(at: place, name)
    }

    package func number(_ name: StaticString) throws(BodyFault) -> Double {
        try outline.number(at: member(name), name)
    }

    package func flag(_ name: StaticString) throws(BodyFault) -> Bool {
        switch outline.entries[try member(name)].kind {
        case .yes: return true
        case .no: return false
        default: throw BodyFault("\(name) is neither true nor false")
        }
    }

    package func object(_ name: StaticString) throws(BodyFault) -> BodyFields {
        try BodyFields(outline: outline, index: member(name))
    }

    package func optionalObject(_ name: StaticString) throws(BodyFault) -> BodyFields? {
        guard let place = present(name) else { return nil }
        return try BodyFields(outline: outline, index: place)
    }

    package func texts(_ name: StaticString) throws(BodyFault) -> [String] {
        var texts: [String] = []
        for place in try items(name) { texts.append(try outline.text(at: place, name)) }
        return texts
    }

    package func objects(_ name: StaticString) throws(BodyFault) -> [BodyFields] {
        var objects: [BodyFields] = []
        for place in try items(name) { objects.append(try BodyFields(outline: outline, index: place)) }
        return objects
    }

    /// The members of an object whose names are data, each a whole number.
    package func integers(_ name: StaticString) throws(BodyFault) -> [String: Int] {
        let object = try object(name).index
        var integers: [String: Int] = [:]
        var place = object + 1
        while place < outline.entries[object].next {
            integers[try outline.text(at: place, name)] = try outline.integer(at: place + 1, name)
            place = outline.entries[place + 1].next
        }
        return integers
    }

    func member(_ name: StaticString) throws(BodyFault) -> Int {
        guard let place = outline.member(name, of: index) else { throw BodyFault("\(name) is missing") }
        return place
    }

    /// The place of a member that is there and says something.
    func present(_ name: StaticString) -> Int? {
        guard let place = outline.member(name, of: index), outline.entries[place].kind != .null else { return nil }
        return place
    }

    private func items(_ name: StaticString) throws(BodyFault) -> [Int] {
        let list = try member(name)
        guard outline.entries[list].kind == .list else { throw BodyFault("\(name) is no list") }
        var (items, place): ([Int], Int) = ([], list + 1)
        while place < outline.entries[list].next {
            items.append(place)
            place = outline.entries[place].next
        }
        return items
    }
}
