import Care

/// Which resources, or which of several values, are meant (RFC 7644 section 3.4.2.2).
indirect enum DirectoryFilter: Equatable, Sendable {
    enum Comparison: String, CaseIterable, Sendable {
        case eq, ne, co, sw, ew, gt, ge, lt, le
    }

    case present(DirectoryPath)
    case compared(DirectoryPath, Comparison, JSONValue)
    case both(DirectoryFilter, DirectoryFilter)
    case either(DirectoryFilter, DirectoryFilter)
    case not(DirectoryFilter)
    /// One of the values fulfils all of it at once.
    case some(DirectoryPath, DirectoryFilter)

    func fits(_ object: [String: JSONValue]) -> Bool {
        switch self {
        case .present(let path): !path.values(in: object).isEmpty
        case .compared(let path, let comparison, let value): Self.fits(path, comparison, value, object)
        case .both(let left, let right): left.fits(object) && right.fits(object)
        case .either(let left, let right): left.fits(object) || right.fits(object)
        case .not(let filter): !filter.fits(object)
        case .some(let path, let filter):
            (object[path.attribute.name]?.items ?? []).contains { value in
                if case .object(let members) = value { filter.fits(members) } else { false }
            }
        }
    }

    /// The log-in name that the filter asks for alone, so that one row answers it.
    var onlyName: String? {
        guard case .compared(let path, .eq, .text(let name)) = self, path.part == nil else { return nil }
        return ["userName", "id"].contains(path.attribute.name) ? name : nil
    }

    private static func fits(
        _ path: DirectoryPath,
        _ comparison: Comparison,
        _ wanted: JSONValue,
        _ object: [String: JSONValue]
    ) -> Bool {
        let values = path.values(in: object)
        if wanted == .null { return values.isEmpty == (comparison == .eq) }
        if comparison == .ne { return !values.contains { holds($0, .eq, wanted, path.compared) } }
        return values.contains { holds($0, comparison, wanted, path.compared) }
    }

    private static func holds(
        _ value: JSONValue,
        _ comparison: Comparison,
        _ wanted: JSONValue,
        _ attribute: DirectoryAttribute
    ) -> Bool {
        guard case .text(let left) = value, case .text(let right) = wanted else { return value == wanted }
        if attribute.kind == .dateTime, let left = Moment(rfc3339: left), let right = Moment(rfc3339: right) {
            return comparison.orders(left, right)
        }
        let (one, other) = attribute.isCaseExact ? (left, right) : (left.lowercased(), right.lowercased())
        return switch comparison {
        case .co: one.contains(other)
        case .sw: one.hasPrefix(other)
        case .ew: one.hasSuffix(other)
        default: comparison.orders(one, other)
        }
    }
}

extension DirectoryFilter.Comparison {
    fileprivate func orders<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .eq: left == right
        case .gt: left > right
        case .ge: left >= right
        case .lt: left < right
        case .le: left <= right
        case .ne, .co, .sw, .ew: false
        }
    }
}

extension JSONValue {
    /// The values of a list; a value alone is a list of one.
    var items: [JSONValue] {
        switch self {
        case .null: []
        case .list(let items): items
        default: [self]
        }
    }
}
