import CareDesk
import CareStore
import Foundation

/// The files of a rotation: where the old key lies, and where the new one.
struct KeyFiles {
    /// Nil when the old key stands in the environment, or its file is to stay.
    private let old: String?
    private let next: String

    /// What became of the files.
    enum Outcome {
        case stays(String)
        case swapped(String, old: String)
    }

    init(_ options: DeskOptions, to path: String?) throws {
        if let path {
            (old, next) = (nil, path)
        } else if DeskOptions.environment(DeskOptions.keyVariable) == nil,
            let path = options.keyPath(isDemo: options.isDemo)
        {
            (old, next) = (path, path + ".next")
        } else {
            throw CommandFault("name the new key's file with --to, for the old key is not in a file")
        }
    }

    /// The new key, which is made when nobody made it and it is to take the old one's place.
    func new() throws -> MasterKey {
        if FileManager.default.fileExists(atPath: next) { return try MasterKey.load(path: next) }
        guard old != nil else {
            throw CommandFault("there is no key file at \(next); make one with `switchboard key make \(next)`")
        }
        let key = try MasterKey.random()
        try key.write(to: next)
        return key
    }

    /// Whether a rotation was ended and only its files were not put in their places.
    func isHalfWay(_ options: DeskOptions) async throws -> Bool {
        guard let old, FileManager.default.fileExists(atPath: next) else { return false }
        let place = try options.place
        try await place.demandExistence()
        let database = try await place.open()
        let key = try MasterKey.load(path: old)
        var isReplaced = false
        do { _ = try await key.fits(database) } catch KeyFault.replaced { isReplaced = true }
        let fits = try await MasterKey.load(path: next).fits(database)
        await database.close()
        return isReplaced && fits == true
    }

    /// Puts the new file in the old one's place, which is kept; at no moment is there none.
    func swap() throws -> Outcome {
        guard let old else { return .stays(next) }
        let kept = old + "." + (try MasterKey.load(path: old).check)
        if link(old, kept) != 0, errno != EEXIST { throw Self.fault(kept) }
        guard rename(next, old) == 0 else { throw Self.fault(old) }
        let folder = URL(fileURLWithPath: old).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor >= 0 {
            fsync(descriptor)
            close(descriptor)
        }
        return .swapped(old, old: kept)
    }

    private static func fault(_ path: String) -> CommandFault {
        CommandFault("cannot write \(path): \(String(cString: strerror(errno)))")
    }
}
