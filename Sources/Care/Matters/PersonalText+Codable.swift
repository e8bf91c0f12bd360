/// In the bodies of matters, which are rare and read by the library, sealed words stand in base 64; clear ones are refused as everywhere.
extension PersonalText: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let words = PersonalText(sealedText: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "personal words are no base 64")
        }
        self = words
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(try sealedText)
    }
}
