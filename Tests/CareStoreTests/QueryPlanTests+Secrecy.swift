import Care

@testable import CareStore

extension QueryPlanTests {
    /// What is asked of the access log and of matters, by requests and by detection.
    static let secrecy: [Question] = [
        Question("the newest look", by: "access_log", walks: true) { _ = try AccessRows.newest(in: $0) },
        Question("looks after a place", by: "PRIMARY KEY") { _ = try AccessRows.after(5_000, limit: 100, in: $0) },
        Question("whom somebody saw in the clear", by: "access_log_reveals") {
            _ = try AccessRows.revealed(to: ["staff/agent/agent1", "staff/lead/agent1"], since: 5_000, in: $0)
        },
        looks("of anybody", by: "PRIMARY KEY") { _ in },
        looks("of somebody", by: "access_log_actor") {
            $0.actors = Role.allCases.map { Actor(.staff, $0, "agent1").description }
        },
        looks("of somebody, further on", by: "access_log_actor") {
            ($0.actors, $0.before) = (["staff/agent/agent1"], 6_000)
        },
        looks("at something", by: "access_log_object") { $0.object = "ticket/t77" },
        looks("at a customer", by: "access_log_subject") { $0.subject = "c7" },
        looks("between moments", by: "access_log_at") { ($0.from, $0.until) = (4_000, 5_000) },
        looks("of a kind", by: "PRIMARY KEY") { ($0.kind, $0.result) = ("reveal", "refused") },
        matters("all") { _ in },
        matters("further on") { $0.before = "m1005000" },
        matters("what is open") { ($0.isOpen, $0.status) = (true, "open") },
        matters("what somebody opened") { $0.openers = ["staff/agent/agent1", "staff/lead/agent1"] },
        Question("a matter by number", by: "matters_number") {
            _ = try MatterRows.find(number: "M-77", kind: "alarm", in: $0)
        },
        Question("what a data subject asked for", by: "matters_customer") {
            _ = try MatterRows.ofCustomer("c7", in: $0)
        },
    ]

    /// Every page of the log begins with its newest place: a walk that is stopped by the first step.
    private static func looks(
        _ name: String,
        by index: String,
        _ narrow: @escaping @Sendable (inout AccessQuery) -> Void
    ) -> Question {
        Question("looks: " + name, by: index, walks: true) { connection in
            var query = AccessQuery()
            narrow(&query)
            _ = try query.page(in: connection)
        }
    }

    private static func matters(_ name: String, _ narrow: @escaping @Sendable (inout MatterList) -> Void) -> Question {
        Question("matters: " + name, by: "matters_kind") { connection in
            var list = MatterList(kind: "alarm")
            narrow(&list)
            _ = try list.page(in: connection)
        }
    }
}
