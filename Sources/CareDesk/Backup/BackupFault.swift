/// Why a backup cannot be made, read or brought back; each says which file, and where in it.
package enum BackupFault: Error, Equatable, CustomStringConvertible, Sendable {
    case absent(String)
    case missing(file: String)
    /// The manifest or its seal was changed, or is no manifest.
    case damagedManifest(String)
    /// A stretch of a sealed file does not open: it was changed, moved, or comes from another backup.
    case damaged(file: String, from: Int64, to: Int64)
    /// A sealed file is shorter or longer than the manifest says.
    case wrongSize(file: String, bytes: Int64, expected: Int64)
    /// What opened is not what the manifest says of it.
    case differs(String)
    case wrongKey(made: String, given: String)
    case newerFormat(Int)
    case newerSchema(Int64, known: Int64)
    /// The restored database does not verify; the first fault.
    case unsound(String)
    case exists(String)
    case unwritable(String, String)

    package var description: String {
        switch self {
        case .absent(let path): "there is no backup at \(path)"
        case .missing(let file): "\(file) is missing from the backup"
        case .damagedManifest(let why): "the backup is damaged: \(why)"
        case .damaged(let file, let from, let to):
            "the backup is damaged: \(file) cannot be opened between byte \(from) and byte \(to)"
        case .wrongSize(let file, let bytes, let expected):
            bytes < expected
                ? "the backup is damaged: \(file) is cut off at byte \(bytes) of \(expected)"
                : "the backup is damaged: \(file) has \(bytes) bytes, not \(expected)"
        case .differs(let what): "the backup does not hold what its manifest says: \(what)"
        case .wrongKey(let made, let given):
            "the backup was made under another master key: it needs the one with check \(made), and this one has \(given)"
        case .newerFormat(let format): "the backup has format \(format), which only a newer program knows"
        case .newerSchema(let step, let known):
            "the backup's schema is at step \(step), and this program knows \(known); restore it with the program that made it"
        case .unsound(let fault): "what the backup holds does not verify: \(fault)"
        case .exists(let path): "\(path) is there already and is never written over"
        case .unwritable(let path, let why): "cannot write \(path): \(why)"
        }
    }
}
