import Care
import CareStore
import Crypto
import Foundation

extension Desk {
    package func hasFactor(_ name: String) async throws -> Bool {
        try await database.read { try FactorRows.find(name, in: $0)?.isConfirmed ?? false }
    }

    package func recoveryCodesLeft(of name: String) async throws -> Int {
        try await database.read { try FactorRows.codesLeft(of: name, in: $0) }
    }

    /// Makes a secret that guards nothing until a code of it was shown; another one that waits is forgotten.
    package func offerFactor(password: String, by actor: Actor) async throws -> FactorOffer {
        let name = actor.name
        try await proveAgain(password, of: name)
        let secret = SymmetricKey(size: SymmetricKeySize(bitCount: OneTimePassword.secretLength * 8))
            .withUnsafeBytes { Array($0) }
        let now = clock().milliseconds
        try await underNewestKey {
            let (key, wrapped) = try self.vault.newKey(for: FactorKey.subject(name))
            guard case .sealed(let sealed) = try key.seal(.clear(secret.hexadecimal)) else { throw KeyFault.wrongKey }
            let row = FactorRows.Row(
                staff: name,
                wrappedKey: wrapped,
                sealed: sealed,
                isConfirmed: false,
                lastStep: 0,
                createdAt: now
            )
            try await self.database.write { connection in
                if try FactorRows.find(name, in: connection)?.isConfirmed ?? false { throw Refusal.factorPresent }
                try FactorRows.keep(row, in: connection)
            }
        }
        return FactorOffer(secret: OneTimePassword.base32(secret), address: OneTimePassword.address(secret, of: name))
    }

    /// The offer that waits for its first code; nil when there is none.
    package func waitingFactor(of name: String) async throws -> FactorOffer? {
        guard let row = try await database.read({ try FactorRows.find(name, in: $0) }), !row.isConfirmed else {
            return nil
        }
        let secret = try FactorKey(row, in: vault).secret
        return FactorOffer(secret: OneTimePassword.base32(secret), address: OneTimePassword.address(secret, of: name))
    }

    /// Takes the factor into force with its first code.
    ///
    /// - Returns: Ten recovery codes, which are shown once and kept only as hashes.
    package func confirmFactor(code: String, by actor: Actor) async throws -> [String] {
        let (name, now) = (actor.name, clock())
        guard let row = try await database.read({ try FactorRows.find(name, in: $0) }), !row.isConfirmed else {
            throw Refusal(.conflict, "no-factor-offered", Text(zh: "请先生成密钥", en: "Ask for a secret first"))
        }
        let factor = try FactorKey(row, in: vault)
        guard let step = OneTimePassword.step(of: Self.digits(code), under: factor.secret, at: now) else {
            throw Refusal.wrongCode("/code")
        }
        let codes = FactorKey.newRecoveryCodes()
        let hashes = codes.map(factor.hash(ofRecovery:))
        let confirmed = FactorRows.Row(
            staff: name,
            wrappedKey: row.wrappedKey,
            sealed: row.sealed,
            isConfirmed: true,
            lastStep: step,
            createdAt: now.milliseconds
        )
        try await changeEntry(of: name, by: actor) { connection in
            guard try FactorRows.find(name, in: connection) == row else { throw Refusal.factorPresent }
            try FactorRows.keep(confirmed, in: connection)
            try FactorRows.setCodes(hashes, of: name, in: connection)
            return .factorSet(.init())
        }
        return codes
    }

    /// Removes one's own second factor; password and a code are asked for once more.
    package func removeFactor(password: String, code: String, by actor: Actor) async throws {
        try await proveAgain(password, of: actor.name)
        try await prove(code: code, of: actor.name)
        try await dropFactor(of: actor.name, by: actor)
    }

    /// Removes the second factor of somebody who lost it; all his sessions end.
    package func removeFactor(of name: String, by actor: Actor) async throws {
        try actor.demand(.manageAccounts)
        try await dropFactor(of: name, by: actor)
        try await endSessions(of: name, keeping: nil, by: actor)
    }

    /// Takes a code of the second factor, each only once, or one of the recovery codes; a wrong one is counted like a wrong password.
    func prove(code: String, of name: String) async throws {
        let now = clock()
        let index = failureIndex(of: name)
        let (row, failures) = try await database.read { connection in
            (try FactorRows.find(name, in: connection), try FailureRows.find(index, in: connection))
        }
        if let failures, FailedEntries(failures).isLocked(at: now) { throw Refusal.locked(settings.entry) }
        guard let row, row.isConfirmed else { throw Refusal.wrongCode("/code") }
        let factor = try FactorKey(row, in: vault)
        if let step = OneTimePassword.step(of: Self.digits(code), under: factor.secret, at: now) {
            if try await database.write({ try FactorRows.take(step: step, of: name, in: $0) }) { return }
        } else if try await takeRecovery(factor.hash(ofRecovery: code), of: name) {
            return
        }
        try await countFailure(under: name, isKnown: true)
        throw Refusal.wrongCode("/code")
    }

    /// Wraps every factor's key anew, inside the transaction in which the master key changes.
    package static func rewrapFactors(
        in connection: any Connection,
        by rewrap: (_ subject: String, _ wrapped: [UInt8]) throws -> [UInt8]
    ) throws {
        for row in try FactorRows.all(in: connection) {
            let wrapped = try rewrap(FactorKey.subject(row.staff), row.wrappedKey.bytes)
            try FactorRows.wrap(row.staff, in: wrapped, in: connection)
        }
    }

    private func takeRecovery(_ hash: [UInt8], of name: String) async throws -> Bool {
        let seq = try await database.write { connection -> Int64? in
            guard try FactorRows.take(code: hash, of: name, in: connection) else { return nil }
            let left = try FactorRows.codesLeft(of: name, in: connection)
            return try self.note(.recoveryCodeUsed(.init(left: left)), of: name, by: .door, in: connection)
        }
        if let seq { announcer.announce(seq) }
        return seq != nil
    }

    private func dropFactor(of name: String, by actor: Actor) async throws {
        try await changeEntry(of: name, by: actor) { connection in
            guard try FactorRows.find(name, in: connection) != nil else {
                throw Refusal(.notFound, "no-factor", Text(zh: "未启用第二因素", en: "There is no second factor"))
            }
            try FactorRows.remove(name, in: connection)
            return .factorRemoved(.init())
        }
    }

    private func proveAgain(_ password: String, of name: String) async throws {
        do {
            _ = try await prove(password, of: name)
        } catch let refusal as Refusal where refusal.code == "log-in-failed" {
            throw Refusal.wrongPassword("/password")
        }
    }

    /// Six digits as people write them, with a blank in the middle.
    private static func digits(_ code: String) -> String { code.filter { !$0.isWhitespace } }
}

extension Refusal {
    static func wrongCode(_ field: String) -> Refusal {
        Refusal(
            .forbidden,
            "wrong-code",
            Text(zh: "验证码不正确，或已经用过", en: "That code is wrong, or was used before"),
            field: field,
            clause: ClauseNumber(7, 3)
        )
    }

    static var factorPresent: Refusal {
        Refusal(
            .conflict,
            "factor-present",
            Text(zh: "已启用第二因素，请先移除", en: "There is a second factor already; remove it first")
        )
    }
}
