import Care
import CareDesk
import CareStore

/// Writes people and their accounts as the interface shows them; never a password, not even its hash.
struct PersonText: Sendable {
    /// How many entries of his history a person is shown with, the newest.
    static let history = 200

    /// What stands in no journal: whether a lock holds, and whether there is a second factor.
    struct WaysIn: Sendable {
        let lockedUntil: Moment?
        let hasFactor: Bool
    }

    let stamp: TimeStamp

    func write(_ row: StaffRow, to json: inout JSONText) {
        json.object { json in
            json.member("name", row.name)
            json.member("displayName", row.displayName)
            json.nullable("role", row.role.isEmpty ? nil : row.role)
            json.member("state", row.state)
            json.member("hasAgreement", !row.agreement.isEmpty)
            json.member("presence", row.presence)
        }
    }

    func write(_ known: PersonCase, _ ways: WaysIn, to json: inout JSONText) {
        let person = known.person
        json.object { json in
            json.member("name", person.name)
            json.member("displayName", person.displayName)
            json.nullable("role", person.role?.rawValue)
            json.member("state", person.state.rawValue)
            json.nullable("suspension", person.suspension?.rawValue)
            json.member("barred", person.isBarred)
            json.nullable("externalId", person.externalID)
            if let agreement = person.agreement {
                json.object("agreement") { json in
                    json.member("signedOn", agreement.signedOn)
                    json.member("reference", agreement.reference)
                }
            } else {
                json.null("agreement")
            }
            if let reach = person.reach {
                json.object("reach") { json in
                    write("queues", reach.queues, to: &json)
                    write("provinces", reach.provinces, to: &json)
                }
            } else {
                json.null("reach")
            }
            json.member("presence", person.presence.rawValue)
            json.nullable("lockedUntil", ways.lockedUntil.map { stamp($0) })
            json.member("hasSecondFactor", ways.hasFactor)
            json.member("joinedAt", stamp(person.joinedAt))
            json.member("changedAt", stamp(person.changedAt))
            json.array("history", Array(known.accountEntries.prefix(Self.history))) { json, entry in
                json.object { json in
                    json.member("version", entry.version)
                    json.member("at", stamp(entry.at))
                    json.member("type", type(of: entry.event.body).type)
                    json.member("actor", entry.actor.description)
                }
            }
            json.member("version", person.accountVersion)
        }
    }

    private func write(_ name: String, _ words: Set<String>?, to json: inout JSONText) {
        if let words { json.member(name, words.sorted()) } else { json.null(name) }
    }
}
