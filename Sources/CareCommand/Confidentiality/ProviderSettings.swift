import CareIdentity
import Foundation

/// The identity provider, as the environment names it; without an issuer there is none.
enum ProviderSettings {
    static let callback = "/login/openid/callback"

    static func openID() throws -> OpenIDSettings? {
        guard let issuer = DeskOptions.environment("SWITCHBOARD_OIDC_ISSUER") else { return nil }
        guard let client = DeskOptions.environment("SWITCHBOARD_OIDC_CLIENT_ID") else {
            throw UsageFault("SWITCHBOARD_OIDC_ISSUER needs SWITCHBOARD_OIDC_CLIENT_ID")
        }
        guard let desk = DeskOptions.environment("SWITCHBOARD_PUBLIC_URL") else {
            throw UsageFault(
                "SWITCHBOARD_OIDC_ISSUER needs SWITCHBOARD_PUBLIC_URL, the address under which people open the desk"
            )
        }
        do {
            return try OpenIDSettings(
                issuer: issuer,
                clientID: client,
                clientSecret: try secret(),
                redirect: (desk.hasSuffix("/") ? String(desk.dropLast()) : desk) + callback,
                nameClaim: DeskOptions.environment("SWITCHBOARD_OIDC_CLAIM") ?? "preferred_username",
                label: DeskOptions.environment("SWITCHBOARD_OIDC_LABEL") ?? "OpenID"
            )
        } catch let fault as OpenIDFault {
            throw UsageFault("SWITCHBOARD_OIDC_…: \(fault)")
        }
    }

    /// From a file, which other programs of the machine do not see, or from the variable itself.
    private static func secret() throws -> String? {
        guard let path = DeskOptions.environment("SWITCHBOARD_OIDC_CLIENT_SECRET_FILE") else {
            return DeskOptions.environment("SWITCHBOARD_OIDC_CLIENT_SECRET")
        }
        guard let words = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw UsageFault("SWITCHBOARD_OIDC_CLIENT_SECRET_FILE names \(path), which cannot be read")
        }
        return words.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
