import CPQ
import CareStore

/// What a statement binds, as PostgreSQL takes it: numbers, flags and bytes in binary, texts as they are.
///
/// Declared types keep `$1 * 1000` from being guessed as a four-byte number; a text and a null leave the type to the server.
struct Parameters {
    let types: [Oid]
    private let lengths: [Int32]
    private let formats: [Int32]
    private var bytes: [UInt8] = []
    /// Where each value begins in `bytes`; nil for null.
    private var places: [Int?] = []

    /// - Throws: `StoreFault` for a text with U+0000, which PostgreSQL cannot keep and would cut off without a word.
    init(_ values: [Value]) throws(StoreFault) {
        var lengths: [Int32] = []
        for value in values {
            let start = bytes.count
            try Self.append(value, to: &bytes)
            places.append(value == .null ? nil : start)
            lengths.append(Int32(bytes.count - start))
            bytes.append(0)
        }
        self.lengths = lengths
        types = values.map(Self.type)
        formats = values.map(Self.format)
    }

    func withPointers<T>(
        _ body: (
            _ values: UnsafePointer<UnsafePointer<CChar>?>, _ lengths: UnsafePointer<Int32>,
            _ formats: UnsafePointer<Int32>
        ) -> T
    ) -> T {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = places.map { place in place.flatMap { offset in start.map { UnsafePointer($0 + offset) } } }
            return pointers.withUnsafeBufferPointer { pointers in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body(Self.base(pointers), Self.base(lengths), Self.base(formats))
                    }
                }
            }
        }
    }

    /// An empty array may have no address; libpq reads none of its elements.
    private static func base<T>(_ buffer: UnsafeBufferPointer<T>) -> UnsafePointer<T> {
        guard let address = buffer.baseAddress else { preconditionFailure("an array without an address") }
        return address
    }

    private static func append(_ value: Value, to bytes: inout [UInt8]) throws(StoreFault) {
        switch value {
        case .null: break
        case .int(let number):
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
            }
        case .bool(let flag): bytes.append(flag ? 1 : 0)
        case .blob(let content): bytes += content
        case .text(let text): try append(utf8: Array(text.utf8), to: &bytes)
        case .utf8(let content): try append(utf8: content, to: &bytes)
        }
    }

    private static func append(utf8 content: [UInt8], to bytes: inout [UInt8]) throws(StoreFault) {
        if content.contains(0) {
            throw StoreFault(kind: .constraint, message: "a text holds U+0000", code: 0)
        }
        bytes += content
    }

    /// The server's own numbers of its types: `bigint`, `boolean`, `bytea`; 0 lets it find out.
    private static func type(_ value: Value) -> Oid {
        switch value {
        case .int: 20
        case .bool: 16
        case .blob: 17
        case .null, .text, .utf8: 0
        }
    }

    private static func format(_ value: Value) -> Int32 {
        switch value {
        case .int, .bool, .blob: 1
        case .null, .text, .utf8: 0
        }
    }
}
