import Foundation

/// Files that only their owner may read, made anew.
enum NewFile {
    static func handle(at path: URL) throws -> FileHandle {
        let descriptor = open(path.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let code = errno
            if code == EEXIST { throw BackupFault.exists(path.path) }
            throw BackupFault.unwritable(path.path, String(cString: strerror(code)))
        }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    static func write(_ bytes: Data, to path: URL) throws {
        let file = try handle(at: path)
        try file.write(contentsOf: bytes)
        try file.synchronize()
        try file.close()
    }

    /// Makes a folder that only its owner may enter.
    static func folder(at path: URL) throws {
        guard mkdir(path.path, 0o700) == 0 else {
            let code = errno
            if code == EEXIST { throw BackupFault.exists(path.path) }
            throw BackupFault.unwritable(path.path, String(cString: strerror(code)))
        }
    }

    /// Puts what is in a folder on the disk: a name is only as durable as the folder that holds it.
    static func settle(folder path: URL) {
        let descriptor = open(path.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
