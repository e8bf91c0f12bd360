import ServiceLifecycle

/// Tells whoever stopped the server that it heard, while what has begun is still being finished.
struct FarewellNote: Service {
    func run() async throws {
        try await gracefulShutdown()
        Output.say("Stopping: no new requests, what has begun is finished first.")
    }
}
