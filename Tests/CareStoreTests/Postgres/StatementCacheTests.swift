import Testing

@testable import CarePostgres

struct StatementCacheTests {
    @Test func `the least used statement goes when there are too many`() {
        var cache = StatementCache(capacity: 2)
        let keys = ["a", "b", "c"].map { StatementCache.Key(sql: $0, types: []) }
        #expect(cache.keep("s1", for: keys[0]) == nil)
        #expect(cache.keep("s2", for: keys[1]) == nil)
        #expect(cache.name(of: keys[0]) == "s1")

        let goes = cache.keep("s3", for: keys[2])

        #expect(goes == "s2")
        #expect(keys.map { cache.name(of: $0) } == ["s1", nil, "s3"])
    }

    @Test func `a statement with other types is another statement`() {
        var cache = StatementCache()
        _ = cache.keep("s1", for: .init(sql: "a", types: [20]))

        #expect(cache.name(of: .init(sql: "a", types: [0])) == nil)
    }
}
