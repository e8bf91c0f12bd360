import Crypto
import Foundation

/// Seals a file chunk by chunk, and opens it again; memory holds one chunk.
struct ChunkFile {
    let key: BackupKey
    let file: BackupFile
    let chunkBytes: Int

    /// Seals a file into a new one and says what lies there.
    func seal(
        _ source: URL,
        into target: URL,
        _ progress: (Int64, Int64) throws -> Void
    ) throws
        -> BackupManifest.Entry
    {
        let reading = try FileHandle(forReadingFrom: source)
        defer { try? reading.close() }
        let all = Int64(try reading.seekToEnd())
        try reading.seek(toOffset: 0)
        let writing = try NewFile.handle(at: target)
        var hash = SHA256()
        var (index, clear, sealed): (UInt64, Int64, Int64) = (0, 0, 0)
        repeat {
            let chunk = try reading.read(upToCount: chunkBytes) ?? Data()
            clear += Int64(chunk.count)
            let bytes = try key.seal(chunk, at: ChunkPlace(file: file, index: index, isLast: clear >= all))
            hash.update(data: bytes)
            try writing.write(contentsOf: bytes)
            sealed += Int64(bytes.count)
            index += 1
            try progress(clear, all)
            if chunk.count < chunkBytes, clear < all { throw BackupFault.unwritable(source.path, "it became shorter") }
        } while clear < all
        try writing.synchronize()
        try writing.close()
        return BackupManifest.Entry(
            file: file,
            name: file.name,
            clearBytes: clear,
            bytes: sealed,
            sha256: Array(hash.finalize()).hexadecimal
        )
    }

    /// Opens a sealed file and hands on its clear chunks in order.
    ///
    /// - Throws: `BackupFault` that names the stretch which does not open.
    func open(
        _ entry: BackupManifest.Entry,
        in folder: URL,
        _ progress: (Int64, Int64) throws -> Void,
        _ take: (Data) throws -> Void
    ) throws {
        let reading = try handle(of: entry, in: folder)
        defer { try? reading.close() }
        let sealedChunk = chunkBytes + BackupKey.tagBytes
        var (index, place): (UInt64, Int64) = (0, 0)
        repeat {
            let bytes = try reading.read(upToCount: sealedChunk) ?? Data()
            let end = place + Int64(bytes.count)
            do {
                let chunk = ChunkPlace(file: file, index: index, isLast: end >= entry.bytes)
                try take(try key.open(bytes, at: chunk))
            } catch is CryptoKitError {
                throw BackupFault.damaged(file: entry.name, from: place, to: end)
            }
            place = end
            index += 1
            try progress(place, entry.bytes)
        } while place < entry.bytes
    }

    private func handle(of entry: BackupManifest.Entry, in folder: URL) throws -> FileHandle {
        let path = folder.appending(path: entry.name)
        guard let reading = try? FileHandle(forReadingFrom: path) else {
            throw BackupFault.missing(file: entry.name)
        }
        let bytes = Int64(try reading.seekToEnd())
        guard bytes == entry.bytes else {
            throw BackupFault.wrongSize(file: entry.name, bytes: bytes, expected: entry.bytes)
        }
        try reading.seek(toOffset: 0)
        return reading
    }
}
