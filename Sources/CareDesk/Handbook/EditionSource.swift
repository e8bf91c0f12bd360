import Foundation

/// Where the files of an edition are read from: a folder of editions, one draft, or what was kept at its publication.
///
/// Names are paths such as `1.0.0/chapter-2.yaml` or `overlays/law.yaml`, the same wherever the files lie.
package struct EditionSource: Sendable {
    enum File {
        case bytes([UInt8])
        case absent
        /// Longer than any file of a handbook may be; not read.
        case tooLong(Int)
    }

    /// Reads one file.
    let file: @Sendable (_ name: String) -> File
    /// What lies in a directory.
    let names: @Sendable (_ directory: String) -> [String]

    /// The editions and overlays below a directory.
    package static func folder(_ root: URL) -> EditionSource {
        EditionSource(
            file: { read(root.appending(path: $0)) },
            names: { contents(root.appending(path: $0)) }
        )
    }

    /// One edition in a folder of its own, with the overlays that lie beside it or else those that ship with the desk.
    package static func draft(_ folder: URL, shipped: URL = HandbookLibrary.shippedDirectory) -> EditionSource {
        let version = folder.lastPathComponent
        let beside = folder.deletingLastPathComponent().appending(path: "overlays")
        let overlays =
            FileManager.default.fileExists(atPath: beside.path) ? beside : shipped.appending(path: "overlays")
        let place: @Sendable (String) -> URL? = { name in
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            let rest = parts.count == 2 ? parts[1] : ""
            return switch parts.first {
            case version: folder.appending(path: rest)
            case "overlays": overlays.appending(path: rest)
            default: nil
            }
        }
        return EditionSource(
            file: { place($0).map(read) ?? .absent },
            names: { place($0).map(contents) ?? [] }
        )
    }

    /// What was kept of an edition when it was published.
    static func kept(_ files: [String: [UInt8]]) -> EditionSource {
        EditionSource(
            file: { files[$0].map(File.bytes) ?? .absent },
            names: { directory in
                files.keys.filter { $0.hasPrefix(directory + "/") }.map { String($0.dropFirst(directory.count + 1)) }
            }
        )
    }

    private static func read(_ url: URL) -> File {
        let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
        if size > HandbookText.longestFile { return .tooLong(size) }
        return (try? Data(contentsOf: url)).map { .bytes(Array($0)) } ?? .absent
    }

    private static func contents(_ url: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    }
}
