/// Collects every fault of a reading, so that an editor mends all of them in one go.
final class FaultLog {
    private(set) var faults: [HandbookFault] = []

    func add(_ message: String, mend: String, file: String, line: Int = 1, column: Int = 1) {
        faults.append(HandbookFault(file: file, line: line, column: column, message: message, mend: mend))
    }
}
