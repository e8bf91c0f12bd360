import Foundation

/// Where people of the house prove who they are, instead of by a password of the desk (OpenID Connect Core 1.0).
package struct OpenIDSettings: Sendable {
    /// The provider, as it calls itself in its tokens.
    package let issuer: URL
    package let clientID: String
    /// Nil for a public client, which has PKCE alone.
    package let clientSecret: String?
    /// Where the provider sends people back to.
    package let redirect: URL
    /// The claim that holds a person's log-in name at the desk.
    package let nameClaim: String
    /// What the provider is called on the page of log-in.
    package let label: String

    /// Checks the settings.
    ///
    /// - Throws: `OpenIDFault.setting` when an address is no address, or is not HTTPS beyond this machine: codes and secrets travel to it.
    package init(
        issuer: String,
        clientID: String,
        clientSecret: String?,
        redirect: String,
        nameClaim: String = "preferred_username",
        label: String = "OpenID"
    ) throws {
        self.issuer = try Self.address(issuer, "the issuer")
        self.redirect = try Self.address(redirect, "the address of the desk")
        guard (1...200).contains(clientID.count) else {
            throw OpenIDFault.setting("a client's name has 1 to 200 letters")
        }
        guard (1...100).contains(nameClaim.count) else {
            throw OpenIDFault.setting("a claim's name has 1 to 100 letters")
        }
        guard (1...40).contains(label.count) else {
            throw OpenIDFault.setting("the provider's name has 1 to 40 letters")
        }
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.nameClaim = nameClaim
        self.label = label
    }

    static func address(_ words: String, _ what: String) throws -> URL {
        guard let url = URL(string: words), let host = url.host(), url.fragment == nil, url.user == nil else {
            throw OpenIDFault.setting("\(what), '\(words)', is no address")
        }
        let isHere = ["localhost", "127.0.0.1", "::1"].contains(host)
        guard url.scheme == "https" || (url.scheme == "http" && isHere) else {
            throw OpenIDFault.setting("\(what), '\(words)', must begin with https://")
        }
        return url
    }
}
