/// Something that happened to a bulk deed; what happens to each ticket stands in that ticket's own stream, with the bulk deed's id.
package enum BulkEvent: Hashable, Sendable {
    case begun(Begun)
    case advanced(Advanced)
    case ended(Ended)

    /// It was ordered, and nothing was done yet.
    package struct Begun: EventBody {
        package static let type = "bulk.begun"

        package let order: BulkOrder
        package let items: [BulkItem]
        /// A key of whoever ordered it, so that ordering twice is ordering once.
        package let key: Key?

        package init(order: BulkOrder, items: [BulkItem], key: Key?) {
            self.order = order
            self.items = items
            self.key = key
        }
    }

    /// A key against ordering twice, with the SHA-256 of what was ordered under it in hexadecimal; empty when that is of no account.
    package struct Key: Hashable, Sendable {
        package let word: String
        package let fingerprint: String

        package init(_ word: String, fingerprint: String) {
            self.word = word
            self.fingerprint = fingerprint
        }
    }

    /// What became of some of its tickets.
    package struct Advanced: EventBody {
        package static let type = "bulk.advanced"

        package let items: [BulkItem]

        package init(items: [BulkItem]) {
            self.items = items
        }
    }

    /// Nothing more is done, though tickets are left.
    package struct Ended: EventBody {
        package static let type = "bulk.ended"

        package init() {}
    }
}

extension BulkEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .begun(let body): body
        case .advanced(let body): body
        case .ended(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Begun.type: self = .begun(try Begun(body))
        case Advanced.type: self = .advanced(try Advanced(body))
        case Ended.type: self = .ended(Ended(body))
        default: throw BodyFault("no event of a bulk deed is called \(type)")
        }
    }
}

extension BulkEvent.Begun {
    package init(_ body: BodyFields) throws {
        self.init(
            order: try BulkOrder(body.object("order")),
            items: try body.objects("tickets").map {
                BulkItem(ticket: try $0.text("ticket"), seen: try $0.integer("seen"))
            },
            key: try body.optionalObject("key").map { fields throws(BodyFault) in
                .init(try fields.text("word"), fingerprint: try fields.text("fingerprint"))
            }
        )
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.object("order") { order.write(to: &$0) }
            json.array("tickets", items) { json, item in
                json.object { json in
                    json.member("ticket", item.ticket)
                    json.member("seen", item.seen)
                }
            }
            if let key {
                json.object("key") { json in
                    json.member("word", key.word)
                    json.member("fingerprint", key.fingerprint)
                }
            }
        }
    }
}

extension BulkEvent.Advanced {
    package init(_ body: BodyFields) throws {
        self.init(
            items: try body.objects("tickets").map { fields in
                BulkItem(
                    ticket: try fields.text("ticket"),
                    seen: try fields.integer("seen"),
                    outcome: try BulkItem.Outcome(fields)
                )
            }
        )
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.array("tickets", items) { json, item in
                json.object { json in
                    json.member("ticket", item.ticket)
                    json.member("seen", item.seen)
                    item.outcome?.write(to: &json)
                }
            }
        }
    }
}

extension BulkEvent.Ended {
    package init(_ body: BodyFields) {
        self.init()
    }

    package func write(to json: inout JSONText) {
        json.object { _ in }
    }
}
