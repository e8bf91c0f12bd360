import CareDesk
import Hummingbird
import Logging

/// What is known of a request while it is answered: most of all, who sends it.
package struct CareContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who sends the request, when a session or a token says so.
    package var principal: Principal?
    package let maxUploadSize = 1_048_576

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }

    /// A context without a connection, for requests that are answered in process.
    package init(logger: Logger, id: String) {
        var logger = logger
        logger[metadataKey: "hb.request.id"] = .string(id)
        coreContext = CoreRequestContextStorage(source: Unconnected(logger: logger))
    }

    private struct Unconnected: RequestContextSource {
        let logger: Logger
    }
}
