import Care
import CareDesk
import CareIdentity
import Hummingbird
import Logging
import NIOCore

/// Everything that the desk says over HTTP: the interface for programs, the pages for people, and the desk's own health.
package enum WebApp {
    /// Where and how to listen.
    package struct Configuration: Sendable {
        package var host: String
        package var port: Int
        /// Whether browsers reach the desk by HTTPS only; then its cookies never travel in the clear.
        package var isSecure: Bool
        package var limits: RequestLimits.Settings
        /// Who vouches for people besides the desk itself; nil when nobody does.
        package var provider: OpenIDProvider?

        package init(
            host: String = "127.0.0.1",
            port: Int = 8080,
            isSecure: Bool = false,
            limits: RequestLimits.Settings = RequestLimits.Settings(),
            provider: OpenIDProvider? = nil
        ) {
            self.host = host
            self.port = port
            self.isSecure = isSecure
            self.limits = limits
            self.provider = provider
        }
    }

    /// The application that listens; run it with `runService()`.
    ///
    /// - Parameters:
    ///   - desk: The desk that is served.
    ///   - configuration: Where to listen.
    ///   - logger: Where failures are told.
    ///   - onListening: Told the port, once it is open.
    /// - Returns: The application, not yet running.
    /// - Throws: The parser's error when a template or the interface's own description is malformed.
    package static func application(
        desk: Desk,
        configuration: Configuration = Configuration(),
        logger: Logger = Logger(label: "switchboard.web"),
        onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        Application(
            responder: try responder(desk: desk, configuration),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                serverName: nil
            ),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? configuration.port) },
            logger: logger
        )
    }

    /// What answers requests, with or without a connection.
    package static func responder(
        desk: Desk,
        _ configuration: Configuration = Configuration()
    ) throws -> WebResponder {
        let limits = RequestLimits(configuration.limits, clock: desk.clock)
        let cookie = SessionCookie(isSecure: configuration.isSecure)
        let authenticator = Authenticator(desk, cookie: cookie)
        let figures = RequestFigures()
        let router = Router(context: CareContext.self, options: .autoGenerateHeadEndpoints)
        let api = Api(desk: desk, authenticator: authenticator, limits: limits)
        api.addRoutes(to: router)
        DirectoryRoutes(desk: desk).addRoutes(to: router)
        try addOperations(to: router, desk: desk, figures: figures)
        let pages = try Pages(desk: desk, cookie: cookie, limits: limits, provider: configuration.provider)
        pages.addRoutes(to: router)
        let table = RouteTable(router.routes)
        return WebResponder(
            desk: desk,
            authenticator: authenticator,
            figures: figures,
            limits: limits,
            table: table,
            router: router.buildResponder()
        )
    }
}
