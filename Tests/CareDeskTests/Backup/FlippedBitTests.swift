import Care
import CareDesk
import CareTesting
import Foundation
import Testing

/// One flipped bit anywhere in a backup is found and its file is named.
@Suite(.clause("7.3"), .onFiles)
struct FlippedBitTests {
    @Test func `one flipped bit anywhere is found, and its file and place are named`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let folder = try await ground.make().folder
        var chance = SplitMix64(seed: 20_261_126)
        var missed: [String] = []

        for name in ["database.sealed", "shredded.sealed", "manifest.json", "manifest.seal"] {
            let file = folder.appending(path: name)
            let whole = try Data(contentsOf: file)
            for place in Self.places(in: whole, &chance) {
                var spoilt = whole
                spoilt[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
                try spoilt.write(to: file)
                if let fault = Self.fault(of: folder, under: ground.key) {
                    if !Self.names(fault, name, place) { missed.append("\(name) byte \(place): \(fault)") }
                } else {
                    missed.append("\(name) byte \(place): nothing was found")
                }
            }
            try whole.write(to: file)
        }

        #expect(missed == [])
        try BackupReader(folder, masterKey: ground.key).check()
    }

    @Test(arguments: [0, 1, 4_111, 4_112, 8_000])
    func `a file that was cut off is found`(length: Int) async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let folder = try await ground.make().folder
        let file = folder.appending(path: "database.sealed")
        let whole = try Data(contentsOf: file)

        try whole.prefix(length).write(to: file)

        let expected = BackupFault.wrongSize(
            file: "database.sealed",
            bytes: Int64(length),
            expected: Int64(whole.count)
        )
        #expect(Self.fault(of: folder, under: ground.key) == expected)
    }

    @Test func `chunks that changed places, and files of another backup, do not open`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let first = try await ground.make().folder
        ground.open.clock.advance(by: .minutes(1))
        let second = try await ground.make().folder
        let file = first.appending(path: "database.sealed")
        let whole = try Data(contentsOf: file)
        let chunk = 4_096 + 16

        try (whole[chunk..<2 * chunk] + whole[..<chunk] + whole[(2 * chunk)...]).write(to: file)
        let swapped = Self.fault(of: first, under: ground.key)
        try Data(contentsOf: second.appending(path: "shredded.sealed"))
            .write(to: first.appending(path: "shredded.sealed"))
        try whole.write(to: file)
        let foreign = Self.fault(of: first, under: ground.key)

        #expect(swapped == .damaged(file: "database.sealed", from: 0, to: Int64(chunk)))
        #expect(foreign == .damaged(file: "shredded.sealed", from: 0, to: 16))
    }

    @Test(arguments: ["database.sealed", "shredded.sealed", "manifest.json", "manifest.seal"])
    func `a file that is gone is named`(name: String) async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let folder = try await ground.make().folder

        try FileManager.default.removeItem(at: folder.appending(path: name))

        #expect(Self.fault(of: folder, under: ground.key) == .missing(file: name))
    }

    /// The ends of the file and of its chunks, and places by chance.
    private static func places(in whole: Data, _ chance: inout SplitMix64) -> Set<Int> {
        let ends = [0, 1, 4_095, 4_096, 4_111, 4_112, whole.count - 17, whole.count - 1]
        let random = (0..<4).map { _ in Int.random(in: whole.indices, using: &chance) }
        return Set((ends + random).filter(whole.indices.contains))
    }

    private static func fault(of folder: URL, under key: MasterKey) -> BackupFault? {
        do {
            try BackupReader(folder, masterKey: key).check()
            return nil
        } catch {
            return error as? BackupFault
        }
    }

    private static func names(_ fault: BackupFault, _ file: String, _ place: Int) -> Bool {
        switch fault {
        case .damaged(let named, let from, let to): named == file && (from..<to).contains(Int64(place))
        case .damagedManifest(let words): words.hasPrefix(file)
        default: false
        }
    }
}
