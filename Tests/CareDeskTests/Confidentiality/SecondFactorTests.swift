import Care
import CareStore
import CareTesting
import Crypto
import Foundation
import Testing

@testable import CareDesk

@Suite(.clause("7.3"))
struct SecondFactorTests {
    private static let password = "correct horse battery"
    private static let hash = Task { try await PasswordHash.make(password, rounds: 1_024) }

    /// A desk where Lin has set up a second factor, with his secret and his recovery codes.
    private static func desk() async throws -> (open: OpenDesk, secret: [UInt8], codes: [String]) {
        let open = try await OpenDesk()
        var newcomer = Newcomer(name: "lin", displayName: "林", role: .agent, password: nil)
        newcomer.passwordHash = try await hash.value
        try await open.desk.join(newcomer, by: Actor(.desk, .desk, "command"))
        _ = try await open.desk.offerFactor(password: password, by: .lin)
        let row = try await open.desk.database.read { try FactorRows.find("lin", in: $0) }
        let secret = try FactorKey(#require(row), in: open.desk.vault).secret
        let codes = try await open.desk.confirmFactor(code: code(secret, at: open.clock.moment), by: .lin)
        open.clock.advance(by: .minutes(1))
        return (open, secret, codes)
    }

    private static func code(_ secret: [UInt8], at moment: Moment) -> String {
        OneTimePassword.code(secret, step: OneTimePassword.step(at: moment))
    }

    private static func outcome(_ open: OpenDesk, _ code: String?) async -> String {
        do {
            let attempt = LogInAttempt(name: "lin", password: password, code: code)
            switch try await open.desk.logIn(attempt) {
            case .entered: return "in"
            case .codeNeeded: return "code needed"
            }
        } catch {
            return (error as? Refusal)?.code ?? "\(error)"
        }
    }

    @Test func `the password alone is not enough, and with the code it is`() async throws {
        let (open, secret, _) = try await Self.desk()

        #expect(await Self.outcome(open, nil) == "code needed")
        #expect(await Self.outcome(open, Self.code(secret, at: open.clock.moment)) == "in")
    }

    @Test func `a code that was used is refused, also within its half minute`() async throws {
        let (open, secret, _) = try await Self.desk()
        let code = Self.code(secret, at: open.clock.moment)

        let (first, second) = (await Self.outcome(open, code), await Self.outcome(open, code))
        open.clock.advance(by: .seconds(30))
        let next = await Self.outcome(open, Self.code(secret, at: open.clock.moment))

        #expect((first, second, next) == ("in", "wrong-code", "in"))
    }

    @Test func `each of ten recovery codes lets in once, however it is written`() async throws {
        let (open, _, codes) = try await Self.desk()
        #expect(Set(codes).count == 10)

        let first = await Self.outcome(open, codes[3].lowercased().replacing("-", with: " "))
        let second = await Self.outcome(open, codes[3])

        #expect((first, second) == ("in", "wrong-code"))
        #expect(try await open.desk.recoveryCodesLeft(of: "lin") == 9)
    }

    @Test func `five wrong codes lock the name as five wrong passwords do`() async throws {
        let (open, secret, _) = try await Self.desk()
        for _ in 0..<5 { #expect(await Self.outcome(open, "000000x") == "wrong-code") }

        #expect(await Self.outcome(open, Self.code(secret, at: open.clock.moment)) == "log-in-locked")
    }

    @Test func `what is owed is remembered for five minutes`() async throws {
        let (open, secret, _) = try await Self.desk()
        guard case .codeNeeded(let word) = try await open.desk.logIn(LogInAttempt(name: "lin", password: Self.password))
        else {
            Issue.record("no code was asked for")
            return
        }

        open.clock.advance(by: .minutes(5))

        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.logIn(
                challenge: word,
                code: Self.code(secret, at: open.clock.moment),
                from: LogInAttempt.Origin()
            )
        }
        #expect(refusal?.code == "challenge-over")
    }

    @Test func `removing it takes the password and a code, or who keeps the accounts`() async throws {
        let (open, secret, _) = try await Self.desk()

        let wrong = await #expect(throws: Refusal.self) {
            try await open.desk.removeFactor(password: "wrong wrong", code: "123456", by: .lin)
        }
        let other = await #expect(throws: Refusal.self) { try await open.desk.removeFactor(of: "lin", by: .zhou) }
        #expect((wrong?.code, other?.code) == ("wrong-password", "role-may-not"))

        let code = Self.code(secret, at: open.clock.moment)
        try await open.desk.removeFactor(password: Self.password, code: code, by: .lin)

        #expect(await Self.outcome(open, nil) == "in")
    }

    @Test func `a factor opens under another wrapping of its key`() async throws {
        let (open, secret, _) = try await Self.desk()
        let other = Vault(try MasterKey(bytes: Array(repeating: 9, count: 32)))
        let vault = open.desk.vault
        try await open.desk.database.write { connection in
            try Desk.rewrapFactors(in: connection) { subject, wrapped in
                let key = try vault.key(of: subject, wrapped: wrapped)
                return try other.wrapped(key, for: subject)
            }
        }

        let row = try await open.desk.database.read { try FactorRows.find("lin", in: $0) }

        #expect(try FactorKey(#require(row), in: other).secret == secret)
        #expect(throws: KeyFault.self) { try FactorKey(#require(row), in: vault) }
    }
}

extension Vault {
    /// Wraps a key that is known, as a change of the master key does.
    fileprivate func wrapped(_ key: SubjectKey, for subject: String) throws -> [UInt8] {
        let wrapping = try MasterKey(bytes: Array(repeating: 9, count: 32)).derived(
            for: "switchboard subject key wrapping v1"
        )
        let bytes = key.key.withUnsafeBytes { Array($0) }
        return Array(try AES.GCM.seal(bytes, using: wrapping, authenticating: Array(subject.utf8)).combined ?? .init())
    }
}
