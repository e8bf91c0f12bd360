import CareStore
import CareTesting
import Testing

struct PreferenceRowsTests {
    @Test(arguments: Driver.underTest)
    func `the last choice of each person is kept until he leaves`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let (before, kept, other, after) = try await store.database.write { connection in
            let before = try PreferenceRows.find("lin", in: connection)
            try PreferenceRows.keep("theme=dark", of: "lin", in: connection)
            try PreferenceRows.keep("theme=light", of: "lin", in: connection)
            try PreferenceRows.keep("", of: "sun", in: connection)
            let kept = try PreferenceRows.find("lin", in: connection)
            let other = try PreferenceRows.find("sun", in: connection)
            try PreferenceRows.remove("lin", in: connection)
            return (before, kept, other, try PreferenceRows.find("lin", in: connection))
        }

        #expect((before, kept, other, after) == (nil, "theme=light", "", nil))
    }
}
