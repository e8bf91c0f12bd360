import Care
import CareTesting
import Testing

/// The journal outlives every renaming in the program: what was once written must be read for ever, and is written the same way again.
@Suite(.clause("3.4"))
struct EventBodyTests {
    /// Each event of a ticket as the journal keeps it.
    private static let kept: [(type: String, body: String)] = [
        (
            "ticket.accepted",
            #"{"number":"GZ20261123-000042","customer":"c1","record":{"channel":"phone","name":"AQI=","number":"AwQ=","identityLevel":"L1","isProxy":false,"province":"河南","area":"urban","address":"BQY=","description":"Bwg=","beginning":"CQ==","expectedResult":"Cg=="},"classification":{"type":{"value":"fault","confidence":0.965,"words":["断网","红灯"]},"category":{"value":"broadband","confidence":1.000,"words":[]},"urgency":{"value":"urgent","confidence":0.500,"words":["尽快"]}},"priority":{"priority":2,"impact":"person","severity":"outage","boosts":["repeated"]},"customerClass":{"isVIP":false,"isVulnerable":true},"waited":12000,"follows":"GZ20261120-000007","importedFrom":"crm/9"}"#
        ),
        ("ticket.recorded", #"{"missing":["place"]}"#),
        (
            "ticket.recorded",
            #"{"record":{"channel":"web","identityLevel":"L0","isProxy":true,"description":"AQ=="},"missing":[]}"#
        ),
        ("ticket.classified", #"{"correction":{"type":"complaint","urgency":"normal"}}"#),
        (
            "ticket.assessed",
            #"{"complexity":"simple","decision":"handle","priority":{"priority":1,"impact":"city","severity":"safety","boosts":[]}}"#
        ),
        ("ticket.prioritised", #"{"priority":4,"reason":"已恢复"}"#),
        ("ticket.urged", #"{"channel":"app","words":"AQ==","count":2}"#),
        ("ticket.queued", #"{"queue":"broadband","reason":"intake"}"#),
        (
            "ticket.assigned",
            #"{"agent":"lin","explanation":{"candidates":[{"agent":"lin","skill":40,"load":30,"continuity":0,"idle":2}],"excluded":{"absent":3,"skill":1},"waiting":7}}"#
        ),
        ("ticket.taken", #"{"agent":"lin"}"#),
        ("ticket.refused", #"{"agent":"lin","reason":"missingSkill"}"#),
        ("ticket.transferOffered", #"{"to":{"queue":"network"},"reason":"需上门","summary":"AQ=="}"#),
        ("ticket.transferOffered", #"{"to":{"agent":"chen"},"reason":"需上门","summary":"AQ=="}"#),
        ("ticket.transferAnswered", #"{"isAccepted":true,"agent":"chen"}"#),
        ("ticket.transferAnswered", #"{"isAccepted":false,"reason":"wrongUnit","suggestion":"billing"}"#),
        ("ticket.held", #"{"reason":"waitingForParts"}"#),
        ("ticket.resumed", "{}"),
        ("ticket.snoozed", #"{"until":1790000000000}"#), ("ticket.woken", #"{"reason":"due"}"#),
        ("ticket.messaged", #"{"direction":"toCustomer","channel":"sms","words":"AQID"}"#),
        (
            "ticket.messaged",
            #"{"direction":"toCustomer","channel":"sms","words":"AQID","waiver":{"reason":"r","findings":["R-3.3-02"]},"script":"HS1/2"}"#
        ),
        (
            "ticket.messaged",
            #"{"direction":"note","channel":"web","words":"AQID","attachments":[{"id":"a1","name":"AQ==","mediaType":"image/png","size":12,"digest":"00ff"}]}"#
        ),
        (
            "ticket.solved",
            #"{"result":"repaired","cause":"他说\"断\"了\\n","action":"更换皮线","words":"AQ==","evidence":["line-test-1","图\u0001"]}"#
        ),
        ("ticket.contactFailed", #"{"channel":"phone","day":"2026-11-23"}"#),
        ("ticket.confirmed", #"{"isSolved":false,"channel":"phone"}"#),
        ("ticket.closed", #"{"isConfirmed":true,"missing":[]}"#),
        ("ticket.reopened", #"{"words":"AQ=="}"#),
        ("ticket.merged", #"{"into":"GZ20261123-000017"}"#), ("ticket.unmerged", #"{"from":"GZ20261123-000017"}"#),
        (
            "ticket.absorbed",
            #"{"ticket":"GZ20261123-000042","contacts":2,"tickets":1,"people":["chen","lin"],"priority":2}"#
        ),
        ("ticket.released", #"{"ticket":"GZ20261123-000042"}"#),
        ("ticket.cancelled", #"{"reason":"用户撤销"}"#),
        ("obligation.warned", #"{"rule":"R-2.1-01","ordinal":1,"percent":80}"#),
        ("obligation.breached", #"{"rule":"R-2.1-01","ordinal":2,"due":1790000000000}"#),
        ("obligation.escalated", #"{"rule":"R-2.1-01","ordinal":1,"percent":150,"to":"duty"}"#),
        ("obligation.waived", #"{"rule":"R-2.1-01","ordinal":1,"reason":"演练"}"#),
    ]

    @Test(arguments: kept) func `an event is written as it was read`(type: String, body: String) throws {
        let event = try TicketEvent(type: type, BodyFields(Array(body.utf8)))

        var written = JSONText()
        try event.body.write(to: &written)

        #expect(written.text == body)
        #expect(event.type == type)
    }

    @Test func `every kind of event has its form here`() throws {
        let types = Set(Self.kept.map(\.type))

        #expect(types.count == 31)
    }

    @Test func `members that are unknown or in another order do no harm`() throws {
        let body = #" { "later" : [ {"x": null} ] , "reason":"intake", "queue" : "\u5bbd\u5e26" } "#

        let event = try TicketEvent(type: "ticket.queued", BodyFields(Array(body.utf8)))

        #expect(event == .queued(.init(queue: "宽带", reason: .intake)))
    }

    @Test func `clear words never reach the journal`() {
        let event = TicketEvent.reopened(.init(words: .clear("又断了")))

        #expect(throws: EncodingError.self) {
            var text = JSONText()
            try event.body.write(to: &text)
        }
    }

    @Test(arguments: [
        "", "{", "[]", #"{"queue":"a"}"#, #"{"queue":1,"reason":"intake"}"#, #"{"queue":"a","reason":"else"}"#,
        #"{"queue":"a","reason":"intake"} x"#, #"{"queue":"a" "reason":"intake"}"#,
        #"{"queue":"a\x","reason":"intake"}"#,
        #"{"queue":"a","reason":"intake""#, "{\"queue\":" + String(repeating: "[", count: 100_000),
    ])
    func `what is no body is refused`(text: String) {
        #expect(throws: BodyFault.self) { try TicketEvent(type: "ticket.queued", BodyFields(Array(text.utf8))) }
    }

    @Test func `an event that nobody knows is refused`() {
        #expect(throws: BodyFault.self) { try TicketEvent(type: "ticket.painted", BodyFields(Array("{}".utf8))) }
    }

    @Test(arguments: kept) func `damage is refused or read, and never brings the desk down`(type: String, body: String)
    {
        var dice = SplitMix64(seed: 7_841)
        for _ in 0..<300 {
            var bytes = Array(body.utf8)
            bytes[Int(dice.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: dice.next())
            if dice.next() % 4 == 0 { bytes.removeLast(Int(dice.next() % UInt64(bytes.count))) }
            _ = try? TicketEvent(type: type, BodyFields(bytes))
        }
    }
}
