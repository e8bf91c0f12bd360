import HTTPTypes

/// What every answer tells the browser not to do: run what we did not write, be framed, guess a type, or tell others where one was.
enum SecurityHeaders {
    /// Those of pages and their files.
    ///
    /// Scripts write no words as markup unless they pass the one named policy.
    static let fields: HTTPFields = {
        var fields = common
        fields[.contentSecurityPolicy] = """
            default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; \
            frame-ancestors 'none'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; \
            trusted-types page
            """
        return fields
    }()

    /// Those of answers that no browser shows as a page.
    static let bare: HTTPFields = {
        var fields = common
        fields[.contentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'"
        return fields
    }()

    private static let common: HTTPFields = {
        var fields = HTTPFields()
        fields[.xContentTypeOptions] = "nosniff"
        for (name, value) in [
            ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ] {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }()

    /// Adds what an answer lacks; browsers that came by HTTPS come so for a year (RFC 6797).
    static func complete(_ fields: inout HTTPFields, isSecure: Bool) {
        for field in bare where !fields.contains(field.name) { fields.append(field) }
        if isSecure { fields[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    }
}
