import ArgumentParser
import Care
import CareDesk
import CareStore
import Foundation

/// What a failure is to the operator: words for standard error, and the exit code.
struct FailureWords {
    /// Nil when everything was said before.
    let words: String?
    let code: Int32

    init(_ error: any Error) {
        switch error {
        case let exit as ExitCode: (words, code) = (nil, exit.rawValue)
        case let fault as UsageFault: (words, code) = (fault.description, 2)
        case let refusal as Refusal: (words, code) = (Self.words(refusal), 1)
        case let fault as StoreFault: (words, code) = (Self.words(fault), 1)
        case let fault as BackupFault: (words, code) = (fault.description, 1)
        case let fault as KeyFault: (words, code) = (fault.description, 1)
        case is CancellationError: (words, code) = ("stopped as asked", 1)
        default: (words, code) = (Self.plain(error), 1)
        }
    }

    /// The reason first, then what asks for it.
    private static func words(_ refusal: Refusal) -> String {
        let sources = [refusal.field.map { "at \($0)" }, refusal.clause.map { "clause \($0)" }, refusal.rule?.rawValue]
        let list = ([refusal.code] + sources.compactMap(\.self)).joined(separator: ", ")
        return "\(refusal.message.en) (\(list))"
    }

    private static func words(_ fault: StoreFault) -> String {
        switch fault.kind {
        case .full: "there is no room left on the disk; nothing was written (\(fault.message))"
        case .busy: "the database is busy with another program; try again (\(fault.message))"
        case .timeout: "the database took too long and was stopped; nothing was written (\(fault.message))"
        case .unreachable: "the database cannot be reached; nothing was written (\(fault.message))"
        case .lost:
            "the database was lost during a commit; look whether it happened before you try again (\(fault.message))"
        case .unique, .constraint, .other: "the database says: \(fault.message) (\(fault.state ?? String(fault.code)))"
        }
    }

    private static func plain(_ error: any Error) -> String {
        if let told = error as? any LocalizedError, let words = told.errorDescription { return words }
        return String(describing: error)
    }
}
