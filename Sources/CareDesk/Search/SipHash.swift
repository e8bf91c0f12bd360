/// SipHash-2-4, a keyed pseudo-random function for short inputs (Aumasson and Bernstein, 2012; docs/decisions/0011).
struct SipHash {
    /// A key of 128 bits.
    struct Key: Sendable {
        let low: UInt64
        let high: UInt64

        /// Reads sixteen bytes, little-endian halves.
        init(_ bytes: [UInt8]) {
            precondition(bytes.count == 16, "a SipHash key has 16 bytes")
            low = bytes[0..<8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
            high = bytes[8..<16].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    private var v0: UInt64
    private var v1: UInt64
    private var v2: UInt64
    private var v3: UInt64

    static func hash(_ bytes: some Collection<UInt8>, key: Key) -> UInt64 {
        var state = SipHash(key)
        var word: UInt64 = 0
        var filled: UInt64 = 0
        var count: UInt64 = 0
        for byte in bytes {
            word |= UInt64(byte) << (filled * 8)
            filled += 1
            count += 1
            if filled == 8 {
                state.compress(word)
                (word, filled) = (0, 0)
            }
        }
        state.compress(word | count << 56)
        return state.finish()
    }

    private init(_ key: Key) {
        v0 = key.low ^ 0x736f_6d65_7073_6575
        v1 = key.high ^ 0x646f_7261_6e64_6f6d
        v2 = key.low ^ 0x6c79_6765_6e65_7261
        v3 = key.high ^ 0x7465_6462_7974_6573
    }

    private mutating func compress(_ word: UInt64) {
        v3 ^= word
        round()
        round()
        v0 ^= word
    }

    private mutating func finish() -> UInt64 {
        v2 ^= 0xff
        for _ in 0..<4 { round() }
        return v0 ^ v1 ^ v2 ^ v3
    }

    private mutating func round() {
        v0 &+= v1
        v1 = (v1 << 13 | v1 >> 51) ^ v0
        v0 = v0 << 32 | v0 >> 32
        v2 &+= v3
        v3 = (v3 << 16 | v3 >> 48) ^ v2
        v0 &+= v3
        v3 = (v3 << 21 | v3 >> 43) ^ v0
        v2 &+= v1
        v1 = (v1 << 17 | v1 >> 47) ^ v2
        v2 = v2 << 32 | v2 >> 32
    }
}
