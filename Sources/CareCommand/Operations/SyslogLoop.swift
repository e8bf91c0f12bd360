import CareDesk
import Foundation
import Logging
import ServiceLifecycle

/// Sends the access log to a syslog server, twice a second while it is reached and every five seconds while it is not.
struct SyslogLoop: Service {
    let desk: Desk
    let place: SyslogPlace

    func run() async throws {
        let info = ProcessInfo.processInfo
        let link = SyslogLink(place)
        let forwarder = AccessForwarder(desk, to: link, host: info.hostName, process: info.processIdentifier)
        await cancelWhenGracefulShutdown {
            var isReached = true
            while !Task.isCancelled {
                do {
                    try await forwarder.look()
                    if !isReached { desk.logger.notice("the syslog server is reached again") }
                    isReached = true
                } catch {
                    // An outage is told once, not every five seconds.
                    if isReached { desk.logger.error("the access log is not sent", metadata: ["why": "\(error)"]) }
                    isReached = false
                }
                try? await Task.sleep(for: isReached ? .milliseconds(500) : .seconds(5))
            }
        }
    }
}
