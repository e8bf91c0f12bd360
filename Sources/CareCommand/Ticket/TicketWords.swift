import Foundation

/// A ticket in words for a terminal.
enum TicketWords {
    /// One line: what the last deed left.
    static func line(_ ticket: JSONView) -> String {
        let with = ticket["assignee"]?.text.map { assignee in
            ticket["holder"] == nil ? "offered to \(assignee)" : "with \(assignee)"
        }
        let parts = [
            "\(ticket.words("stage")), \(ticket.words("status"))", ticket.words("priority"),
            "queue \(ticket.words("queue"))", with ?? "with nobody", "version \(ticket.words("version"))",
        ]
        return "\(ticket.words("number"))  \(parts.joined(separator: "; "))"
    }

    /// Everything that the interface says of a ticket, and its clocks.
    static func page(_ ticket: JSONView) -> String {
        let (customer, place) = (ticket["customer"], ticket["place"])
        var lines = [
            line(ticket),
            row(
                "received",
                "\(ticket.words("receivedAt")) by \(ticket.words("channel")), edition \(ticket.words("edition"))"
            ),
            row("about", "\(ticket.words("type")), \(ticket.words("category")), \(ticket.words("urgency"))"),
            row("customer", joined([customer?["name"], customer?["number"], customer?["identityLevel"]])),
            row("place", joined([place?["province"], place?["area"], place?["address"]])),
            row("says", ticket.words("description")), row("wants", ticket.words("expectedResult")),
        ]
        if let hold = ticket["hold"]?.text { lines.append(row("held", hold)) }
        if let until = ticket["snoozedUntil"]?.text { lines.append(row("snoozed", "until \(until)")) }
        if let merger = ticket["merger"] {
            lines.append(row("merged", "into \(merger["into"]?.text ?? "another ticket") at \(merger.words("at"))"))
        }
        let absorbed = ticket.words(in: "absorbed")
        if !absorbed.isEmpty { lines.append(row("goes on", "for \(absorbed.joined(separator: ", "))")) }
        if let solution = ticket["solution"] {
            lines.append(row("solution", "\(solution.words("result")): \(solution.words("text"))"))
        }
        let missing = ticket.words(in: "missingForClosure")
        if !missing.isEmpty { lines.append(row("to close", "missing \(missing.joined(separator: ", "))")) }
        return (lines + ["", "clocks and checks"] + clocks(ticket)).joined(separator: "\n")
    }

    /// The events of a ticket, oldest first.
    static func history(_ answer: JSONView) -> String {
        (answer["items"]?.elements ?? []).map { event in
            let actor = [event["actor"]?["role"], event["actor"]?["name"]].compactMap { $0?.text }.joined(
                separator: "/"
            )
            let head = [
                padded(event.words("version"), 4), padded(event.words("at"), 30), padded(event.words("type"), 20),
                actor,
            ]
            return ([head.joined(separator: " ")] + details(event["data"], indent: "     ")).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// What a merger would do.
    static func merger(_ preview: JSONView) -> String {
        let into = preview["into"]?.words("number") ?? ""
        let priority = preview["priority"]
        var lines = [
            "\(preview.words("number")) would go on as \(into)",
            row("messages", "\(preview.words("messages")) shown there with their origin"),
            row("priority", "\(priority?.words("before") ?? "") before, \(priority?.words("after") ?? "") after"),
            row("due", preview["dueAt"]?["after"]?.text ?? "–"),
            row("told", preview.words(in: "told").joined(separator: ", ")),
            row("undo", "until \(preview.words("undoneUntil"))"), "", "duties that end",
        ]
        lines += (preview["duties"]?.elements ?? []).map { duty in
            let stands = duty["standsAt"]?.text.map { "stands there until \($0)" } ?? "ends with it"
            return "  \(padded(duty.words("rule"), 10)) \(padded(stands, 46)) \(duty.words("title"))"
        }
        return lines.joined(separator: "\n")
    }

    /// Why the ticket is where it is.
    static func dispatch(_ answer: JSONView) -> String {
        var lines = [
            row("queue", answer.words("queue")),
            row(
                "with",
                answer["assignee"]?.text.map { $0 + (answer["isTaken"]?.isTrue == true ? "" : " (offered)") }
                    ?? "nobody"
            ),
            row("hops", answer.words("hops")), row("bounces", answer.words("bounces")),
        ]
        let refused = answer.words(in: "refusedBy")
        if !refused.isEmpty { lines.append(row("refused", "by \(refused.joined(separator: ", "))")) }
        if let transfer = answer["transfer"] {
            lines += [row("transfer", "waits for an answer")] + details(transfer, indent: "           ")
        }
        if let waiting = answer["waiting"] {
            lines.append(row("waits", "place \(waiting.words("position")) of \(waiting.words("waiting"))"))
            lines += details(waiting["excluded"], indent: "           excluded: ")
        }
        let decisions = answer["decisions"]?.elements ?? []
        return (lines + ["", "decisions"] + decisions.flatMap(decision)).joined(separator: "\n")
    }

    private static func decision(_ event: JSONView) -> [String] {
        let actor = event["actor"]?["name"]?.text ?? ""
        let head = [padded(event.words("at"), 30), padded(event.words("type"), 20), actor].joined(separator: " ")
        return [head] + details(event["data"], indent: "     ")
    }

    /// What it owes, one duty a line.
    static func clocks(_ ticket: JSONView) -> [String] {
        (ticket["obligations"]?.elements ?? []).map { duty in
            let due = duty["dueAt"]?.text.map { "due \($0)" } ?? "a check"
            let share = duty["percent"]?.text.map { "\($0) %" } ?? ""
            return "  "
                + [
                    padded(duty.words("rule"), 10), padded(duty.words("state"), 9), padded(due, 34), padded(share, 7),
                    duty.words("title"),
                ].joined(separator: " ")
        }
    }

    /// What an object holds, one member a line; what is nested is indented further.
    private static func details(_ object: JSONView?, indent: String) -> [String] {
        (object?.members ?? []).flatMap { name, value -> [String] in
            if let text = value.text { return ["\(indent)\(name): \(text)"] }
            let words = value.elements.compactMap(\.text)
            if !words.isEmpty { return ["\(indent)\(name): \(words.joined(separator: ", "))"] }
            if !value.elements.isEmpty {
                return ["\(indent)\(name):"]
                    + value.elements.map { item in
                        "\(indent)  "
                            + item.members.map { "\($0.name) \($0.value.text ?? "…")" }.joined(separator: ", ")
                    }
            }
            let inner = details(value, indent: indent + "  ")
            return inner.isEmpty ? [] : ["\(indent)\(name):"] + inner
        }
    }

    private static func joined(_ parts: [JSONView?]) -> String {
        let words = parts.compactMap { $0?.text }
        return words.isEmpty ? "–" : words.joined(separator: ", ")
    }

    private static func row(_ label: String, _ words: String) -> String { "  " + padded(label, 9) + words }

    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
