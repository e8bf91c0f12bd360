/// How many are hit (handbook 2.3).
package enum Impact: String, CaseIterable, Codable, Sendable {
    case person, building, district, city

    package var name: Text {
        switch self {
        case .person: Text(zh: "个人", en: "One person")
        case .building: Text(zh: "楼宇或企业", en: "Building or enterprise")
        case .district: Text(zh: "片区", en: "District")
        case .city: Text(zh: "城市及以上", en: "City or more")
        }
    }

    var weight: Int { Impact.allCases.firstIndex(of: self) ?? 0 }
}
