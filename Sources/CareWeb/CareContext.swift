import CareDesk
import Hummingbird
import Logging
import NIOCore

/// What is known of a request while it is answered: most of all, who sends it.
package struct CareContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who sends the request, when a session or a token says so.
    package var principal: Principal?
    /// From where it comes; nil for what is answered in process.
    package var address: String?
    package let maxUploadSize = 1_048_576

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress
    }

    /// A context without a connection, for requests that are answered in process.
    package init(logger: Logger, id: String, address: String? = nil) {
        self.address = address
        var logger = logger
        logger[metadataKey: "hb.request.id"] = .string(id)
        coreContext = CoreRequestContextStorage(source: Unconnected(logger: logger))
    }

    private struct Unconnected: RequestContextSource {
        let logger: Logger
    }
}
