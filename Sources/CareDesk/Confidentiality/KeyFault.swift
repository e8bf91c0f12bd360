/// Why a master key cannot be used; the server does not start.
package enum KeyFault: Error, CustomStringConvertible, Sendable {
    case absent(String)
    case readableByOthers(String)
    case notAKey(String)
    case wrongLength(Int)
    /// A new key file cannot be written, or is there already.
    case unwritable(String)
    /// The key is a key, but not the one this database was made with.
    case wrongKey
    /// The key was the database's once, and another took over from it.
    case replaced(by: String)

    package var description: String {
        switch self {
        case .absent(let path): "no key file at \(path); name one with SWITCHBOARD_KEY_FILE"
        case .readableByOthers(let path): "\(path) can be read by others; chmod 600 it"
        case .notAKey(let path): "\(path) does not hold 64 hexadecimal digits"
        case .wrongLength(let count): "a master key has 32 bytes, not \(count)"
        case .unwritable(let path): "\(path) cannot be made; is a file of that name there already?"
        case .replaced(let check): "this master key was replaced by the key \(check)"
        case .wrongKey: "this master key is not the one that the database was made with"
        }
    }
}
