import ArgumentParser

/// The wallboard, in words.
struct WallboardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wallboard",
        abstract: "Show what is overdue, at risk and waiting, and how the limits are kept.",
        discussion: """
            For leads and duty officers, within their reach. No customer's words are shown. The forecast is the mean of the same hour \
            on the same weekday over past weeks. May run beside a server.

            Examples:
              switchboard wallboard --as lead1
              switchboard wallboard --as lead1 --json
            """
    )

    @OptionGroup var ticket: TicketOptions

    func run() async throws {
        try await ticket.look("/wallboard", Self.words)
    }

    private static func words(_ wall: JSONView) -> String {
        let overdue = wall["overdue"]
        let more = overdue?["isWhole"]?.isTrue ?? true ? "" : "+"
        var lines = ["edition \(wall.words("edition")), \(overdue?.words("count") ?? "0")\(more) overdue"]
        lines += wall["figures"]?.elements.map(figure) ?? []
        lines += wall["channels"]?.elements.filter { $0.words("waiting") != "0" }.map(channel) ?? []
        lines += wall["agents"]?.elements.map(agent) ?? []
        lines += wall["atRisk"]?.elements.map(risk) ?? []
        lines.append(today(wall["day"]))
        return lines.joined(separator: "\n")
    }

    private static func figure(_ figure: JSONView) -> String {
        let target = percent(figure["targetPerMille"]).map { ", target \($0)" } ?? ""
        let share = percent(figure["sharePerMille"]) ?? "nothing judged yet"
        return "  \(figure.words("clause")) \(share)\(target): \(figure.words("title"))"
    }

    private static func percent(_ share: JSONView?) -> String? {
        guard case .whole(let share) = share else { return nil }
        return "\(share / 10).\(share % 10) %"
    }

    private static func channel(_ line: JSONView) -> String {
        let more = line["isWhole"]?.isTrue ?? true ? "" : "+"
        return
            "  \(line.words("channel")): \(line.words("waiting"))\(more) wait, the first since \(line.words("oldestReceivedAt"))"
    }

    private static func agent(_ seat: JSONView) -> String {
        "  \(seat.words("displayName")): \(seat.words("presence")) since \(seat.words("since")), \(seat.words("tickets")) tickets"
    }

    private static func risk(_ risk: JSONView) -> String {
        "  \(risk.words("number")) due \(risk.words("dueAt")) with \(risk.words("assignee")): \(risk.words("title"))"
    }

    private static func today(_ day: JSONView?) -> String {
        guard let day else { return "the hours of today are not shown: the reach is bounded by provinces" }
        func sum(_ name: String) -> Int64 {
            day["hours"]?.elements.reduce(0) { sum, hour in
                if case .whole(let count) = hour[name] { sum + count } else { sum }
            } ?? 0
        }
        let forecast =
            day.words("forecastWeeks") == "0"
            ? "not enough history for a forecast" : "\(sum("expected")) expected for the whole day"
        return "today \(sum("received")) received, \(sum("closed")) closed; \(forecast)"
    }
}
