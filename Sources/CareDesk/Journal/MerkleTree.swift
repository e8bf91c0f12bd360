import Crypto

/// The root over the leaves of a binary tree of hashes (RFC 6962, 2.1), taken one leaf at a time in memory that grows with the logarithm of their number.
package struct MerkleTree {
    /// The roots of the full trees so far, the largest first; their sizes are the bits of `count`.
    private var peaks: [SHA256Digest] = []
    package private(set) var count = 0

    package init() {}

    package mutating func add(_ leaf: some Sequence<UInt8>) {
        var hash = SHA256()
        hash.update(data: [0])
        hash.update(data: Array(leaf))
        var peak = hash.finalize()
        var size = count
        while size & 1 == 1, let left = peaks.popLast() {
            peak = Self.node(left, peak)
            size >>= 1
        }
        peaks.append(peak)
        count += 1
    }

    /// The root; that of an empty tree is the hash of nothing.
    package var root: [UInt8] {
        guard var root = peaks.last else { return Array(SHA256.hash(data: [])) }
        for peak in peaks.dropLast().reversed() { root = Self.node(peak, root) }
        return Array(root)
    }

    private static func node(_ left: SHA256Digest, _ right: SHA256Digest) -> SHA256Digest {
        var hash = SHA256()
        hash.update(data: [1])
        left.withUnsafeBytes { hash.update(bufferPointer: $0) }
        right.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return hash.finalize()
    }
}

extension MerkleTree {
    /// Adds an event: its place in the journal, eight bytes with the highest first, and its hash.
    package mutating func add(seq: Int64, hash: [UInt8]) {
        add((0..<8).map { UInt8(truncatingIfNeeded: seq >> Int64(56 - 8 * $0)) } + hash)
    }
}
