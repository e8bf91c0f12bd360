import Care
import Crypto
import Foundation

extension Form {
    /// The contact that the form describes.
    ///
    /// - Throws: `Refusal` when a value is none of those that the form offers.
    func contact() throws(Refusal) -> ContactRequest {
        ContactRequest(
            record: try record(),
            type: try choice("type"),
            category: try choice("category"),
            urgency: try choice("urgency"),
            impact: try choice("impact") ?? .person,
            customerClass: CustomerClass(isVulnerable: self["vulnerable"] == "yes")
        )
    }

    /// The five elements as they were typed.
    func record() throws(Refusal) -> ContactRecord {
        ContactRecord(
            channel: try choice("channel") ?? .phone,
            name: personal("name"),
            number: personal("number"),
            identityLevel: try choice("identity") ?? .anonymous,
            isProxy: self["proxy"] == "yes",
            province: given("province"),
            area: try choice("area"),
            address: personal("address"),
            description: .clear(self["description"]),
            expectedResult: personal("expectedResult")
        )
    }

    func personal(_ name: String) -> PersonalText? { given(name).map(PersonalText.clear) }

    /// One of a closed set; nil when nothing was chosen.
    func choice<Value: RawRepresentable<String>>(_ name: String) throws(Refusal) -> Value? {
        guard let text = given(name) else { return nil }
        guard let value = Value(rawValue: text) else {
            throw .field("/\(name)", "请从列表中选择", "Choose one of the list")
        }
        return value
    }

    /// What was sent, without what changes from page to page: the same key must mean the same form.
    var fingerprint: [UInt8] {
        let pairs = fields.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }
        return Array(SHA256.hash(data: Data(pairs.map { "\($0.key)=\($0.value)" }.joined(separator: "&").utf8)))
    }
}
