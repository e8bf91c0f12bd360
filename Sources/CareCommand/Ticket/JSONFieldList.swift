import Foundation

/// The members of a body as they were given on the command line; those that were not given are left out.
struct JSONFieldList: ExpressibleByArrayLiteral {
    private var members: [String: Any] = [:]

    init(arrayLiteral: (String, Any?)...) {
        for (name, value) in arrayLiteral { self[name] = value }
    }

    /// A member; a list of members becomes an object, and an empty one nothing.
    subscript(name: String) -> Any? {
        get { members[name] }
        set {
            if let list = newValue as? JSONFieldList {
                members[name] = list.members.isEmpty ? nil : list.members
            } else {
                members[name] = newValue
            }
        }
    }

    var isEmpty: Bool { members.isEmpty }

    func bytes() throws -> [UInt8] {
        isEmpty ? [] : Array(try JSONSerialization.data(withJSONObject: members, options: .sortedKeys))
    }
}
