import Care
import Foundation
import Hummingbird

/// Where a list goes on: opaque to whoever holds it.
enum PageMark {
    static func write(_ parts: [String]) -> String {
        Data(parts.joined(separator: "\n").utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// The parts of a mark that this list gave out.
    static func read(_ mark: String, parts count: Int) throws(Refusal) -> [String] {
        let base64 = mark.replacing("-", with: "+").replacing("_", with: "/")
        let padded = base64 + String(repeating: "=", count: (4 - base64.count % 4) % 4)
        let parts = Data(base64Encoded: padded).flatMap { String(validating: $0, as: UTF8.self) }?
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let parts, parts.count == count else {
            throw .parameter("after", "不是本列表给出的位置", "not a mark that this list gave out")
        }
        return parts
    }
}
