import CareWeb
import Foundation
import Testing

/// The least that each route takes, made from its own description.
struct ExampleBodies {
    private let document: [String: Any]

    init() throws {
        let data = try Data(contentsOf: OpenAPI.document)
        document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// What a route takes; empty when it takes nothing.
    func body(of name: String) throws -> String {
        let words = name.split(separator: " ").map(String.init)
        let operation = at(["paths", words[1], words[0].lowercased()])
        guard let schema = Self.at(["requestBody", "content", "application/json", "schema"], in: operation) else {
            return ""
        }
        let data = try JSONSerialization.data(withJSONObject: value(of: schema), options: .sortedKeys)
        return String(decoding: data, as: UTF8.self)
    }

    private func value(of described: Any) -> Any {
        guard let schema = described as? [String: Any] else { return [String: Any]() }
        if let reference = schema["$ref"] as? String {
            return value(of: at(reference.split(separator: "/").dropFirst().map(String.init)) ?? [:])
        }
        if let words = schema["enum"] as? [Any], let first = words.first { return first }
        for key in ["oneOf", "anyOf", "allOf"] {
            if let choices = schema[key] as? [Any], let first = choices.first { return value(of: first) }
        }
        let type = schema["type"] as? String ?? (schema["type"] as? [String])?.first ?? "object"
        switch type {
        case "string": return text(schema)
        case "integer", "number": return schema["minimum"] ?? 1
        case "boolean": return true
        case "array": return (schema["items"]).map { [value(of: $0)] } ?? []
        default:
            let properties = schema["properties"] as? [String: Any] ?? [:]
            let required = schema["required"] as? [String] ?? []
            return Dictionary(uniqueKeysWithValues: required.map { ($0, value(of: properties[$0] ?? [:])) })
        }
    }

    private func text(_ schema: [String: Any]) -> String {
        switch schema["format"] as? String {
        case "date": "2026-01-05"
        case "date-time": "2026-01-05T09:00:00+08:00"
        default: String(repeating: "word", count: max(1, (schema["minLength"] as? Int ?? 1) / 4 + 1))
        }
    }

    private func at(_ path: [String]) -> Any? { Self.at(path, in: document) }

    private static func at(_ path: [String], in value: Any?) -> Any? {
        path.reduce(value) { ($0 as? [String: Any])?[$1] }
    }
}
