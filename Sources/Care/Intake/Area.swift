/// Whether the service stands in a town or in the country; the law sets 48 and 72 hours (Telecommunications Regulations 32).
package enum Area: String, CaseIterable, Codable, Sendable {
    case urban, rural

    package var name: Text {
        switch self {
        case .urban: Text(zh: "城镇", en: "Urban")
        case .rural: Text(zh: "农村", en: "Rural")
        }
    }
}
