import CareSimulation
import Foundation
import Testing

struct SecrecyCheckTests {
    @Test(arguments: [0, 1, 4_095, 100_000]) func `a number in clear is found wherever it stands`(place: Int) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "secrecy-\(UUID().uuidString)")
        var bytes = Data((0..<place).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        bytes.append(Data("10000000042".utf8))
        try bytes.write(to: file)

        let findings = try SecrecyCheck.findings(of: ["10000000041", "10000000042"], in: [file])

        #expect(findings.map(\.invariant) == [.secrecy])
        #expect(findings.first?.detail.contains("10000000042") == true)
        try FileManager.default.removeItem(at: file)
    }

    @Test func `a file without the number is clean`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "secrecy-\(UUID().uuidString)")
        try Data("1000000004".utf8).write(to: file)

        let findings = try SecrecyCheck.findings(of: ["10000000042"], in: [file])

        #expect(findings == [])
        try FileManager.default.removeItem(at: file)
    }
}
