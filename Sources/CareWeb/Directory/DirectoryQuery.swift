import Care

/// A question to the directory: which resources, which page of them, and which of their attributes (RFC 7644 section 3.4.2).
struct DirectoryQuery: Sendable {
    static let schema = "urn:ietf:params:scim:api:messages:2.0:SearchRequest"
    static let mostPerPage = 200

    let filter: String?
    /// The first resource of the page; the first of all is 1.
    let start: Int
    let count: Int
    let projection: DirectoryProjection

    init(_ call: Call) throws(Refusal) {
        let names = ["filter", "startIndex", "count"] + DirectoryProjection.names
        let query = try Query(call.request, allowing: names)
        self.init(
            filter: try query.text("filter"),
            start: try query.number("startIndex", in: Self.numbers),
            count: try query.number("count", in: Self.numbers),
            projection: try DirectoryProjection(query)
        )
    }

    /// The same question in a body, so that what is looked for stands in no address.
    init(_ body: DirectoryBody) throws(Refusal) {
        try body.demand(schema: Self.schema)
        self.init(
            filter: try body.text("filter"),
            start: try body.integer("startIndex"),
            count: try body.integer("count"),
            projection: DirectoryProjection(
                included: try body.texts("attributes"),
                excluded: try body.texts("excludedAttributes")
            )
        )
    }

    private static let numbers: ClosedRange<Int64> = -1_000_000_000...1_000_000_000

    /// A number below its least is taken as its least (RFC 7644 section 3.4.2.4).
    private init(filter: String?, start: Int64?, count: Int64?, projection: DirectoryProjection) {
        self.filter = filter
        self.start = Int(min(max(start ?? 1, 1), Self.numbers.upperBound))
        self.count = Int(min(max(count ?? 100, 0), Int64(Self.mostPerPage)))
        self.projection = projection
    }
}
