import Care
import CareDesk
import Foundation

extension Checkup {
    /// The zone decides when a working day begins and which day a ticket's number names.
    var zone: CheckupLine {
        .ok("time zone", "\(options.zone.identifier), now \(now.written(in: options.zone))")
    }

    /// Whether the server could listen, or does.
    var port: CheckupLine {
        get async {
            let (host, port) = listening
            // Whether the database answers at all is another line's affair.
            if let holder = try? await place.holder() { return .ok("server", "in use by \(holder)") }
            let probe = PortProbe(host: host, port: port)
            if let fault = probe.fault {
                let words = "cannot listen on \(host):\(port): \(fault)"
                return .fault("server", words, mend: "give another --port or --host")
            }
            return .ok("server", "none runs; \(host):\(port) is free")
        }
    }

    /// Whether the database's file and folder can be read and written.
    func files(_ file: DatabaseFile) -> CheckupLine {
        let folder = URL(fileURLWithPath: file.path).deletingLastPathComponent().path
        if access(file.path, R_OK | W_OK) != 0 {
            return .fault("database", "\(file.path) cannot be written by this user", mend: "chown or chmod it")
        }
        if access(folder, R_OK | W_OK | X_OK) != 0 {
            return .fault("database", "\(folder) cannot be written by this user", mend: "chown or chmod the folder")
        }
        return .ok("database", "\(file.path), \(Self.size(bytes(of: file.path)))")
    }

    /// Room for the database to grow: a full disk stops intake.
    func room(_ file: DatabaseFile) -> CheckupLine {
        var room = statvfs()
        let folder = URL(fileURLWithPath: file.path).deletingLastPathComponent().path
        guard statvfs(folder, &room) == 0 else {
            return .warning("disk", "its room cannot be asked", mend: "look at `df \(folder)`")
        }
        let free = Int64(room.f_bavail) * Int64(room.f_frsize)
        let words = "\(Self.size(free)) free"
        let mend = "make room, or move the database to a larger disk"
        if free < 100 << 20 { return .fault("disk", words, mend: mend) }
        return free < max(1 << 30, 2 * bytes(of: file.path)) ? .warning("disk", words, mend: mend) : .ok("disk", words)
    }

    /// A write-ahead log that only grows has a reader that never ends.
    func log(_ file: DatabaseFile) -> CheckupLine {
        let size = bytes(of: file.path + "-wal")
        let words = "write-ahead log \(Self.size(size))"
        guard size > 1 << 30 else { return .ok("log", words) }
        return .warning(
            "log",
            words,
            mend: "a long read keeps it from being emptied; end it, or start the server again"
        )
    }

    /// Whether the master key's file is there and only its owner's.
    func key(isNew: Bool) -> CheckupLine {
        do {
            _ = try options.masterKey(isDemo: false, isNew: isNew)
            return .ok("key", "\(options.keyPath(isDemo: false) ?? ""), readable by its owner only")
        } catch {
            let words = FailureWords(error).words ?? "it cannot be read"
            return .fault("key", words, mend: "without it nothing sealed can be read")
        }
    }

    private func bytes(of path: String) -> Int64 {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
    }

    static func size(_ bytes: Int64) -> String {
        bytes < 10 << 20 ? "\(bytes >> 10) KiB" : bytes < 10 << 30 ? "\(bytes >> 20) MiB" : "\(bytes >> 30) GiB"
    }
}
