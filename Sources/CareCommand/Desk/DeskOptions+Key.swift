import CareDesk
import Foundation

extension DeskOptions {
    private static let usualKeyFile = "var/master.key"

    /// The file of the master key; nil when none was named and none lies where it usually does.
    func keyPath(isDemo: Bool) -> String? {
        let isUsual = isDemo || FileManager.default.fileExists(atPath: Self.usualKeyFile)
        return Self.given(keyFile, "SWITCHBOARD_KEY_FILE") ?? (isUsual ? Self.usualKeyFile : nil)
    }

    /// The variable that holds the master key itself, for those whose keys come from a store of secrets.
    static let keyVariable = "SWITCHBOARD_KEY"

    /// Reads the master key; a demonstration whose database is still to be made gets a new one.
    func masterKey(isDemo: Bool, isNew: Bool) throws -> MasterKey {
        if let digits = Self.environment(Self.keyVariable) {
            if Self.given(keyFile, "SWITCHBOARD_KEY_FILE") != nil {
                throw CommandFault(
                    "the master key stands in \(Self.keyVariable) and a key file is named; give one of them"
                )
            }
            return try MasterKey(digits: digits, from: Self.keyVariable)
        }
        guard let path = keyPath(isDemo: isDemo) else {
            throw CommandFault(
                "name the master key's file with --key-file or SWITCHBOARD_KEY_FILE, or give the key in SWITCHBOARD_KEY; a new desk's key is made with `(umask 077; openssl rand -hex 32 > master.key)`"
            )
        }
        if FileManager.default.fileExists(atPath: path) { return try MasterKey.load(path: path) }
        if isDemo, isNew {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let key = try MasterKey.random()
            try key.write(to: path)
            return key
        }
        let hint =
            isNew
            ? "make one with `(umask 077; openssl rand -hex 32 > \(path))`"
            : "bring back the one that the database was made with, for nothing else opens what is sealed in it"
        throw CommandFault("there is no key file at \(path); \(hint)")
    }
}
