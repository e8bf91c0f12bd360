import Care

/// What somebody asks to see on his workbench, as the address says it.
struct WorkbenchQuestion: Sendable {
    /// The lists of tickets in the queue's pane.
    enum List: String, CaseIterable, Sendable {
        case mine, waiting, team, snoozed

        /// The deed whose key opens it.
        var keyed: KeyedDeed {
            switch self {
            case .mine: .listMine
            case .waiting: .listWaiting
            case .team: .listTeam
            case .snoozed: .listSnoozed
            }
        }
    }

    /// What stands beside the ticket.
    enum Side: String, CaseIterable, Sendable {
        case customer, history, audit

        /// The deed whose key opens it.
        var keyed: KeyedDeed {
            switch self {
            case .customer: .sideCustomer
            case .history: .sideHistory
            case .audit: .sideAudit
            }
        }
    }

    /// The ticket that is open, if one is.
    var number: String?
    /// Nil when the address names none: then the first list that holds the ticket.
    var list: List?
    var side = Side.customer
    /// The script whose words are put into the reply; it is asked for once and stands in no other address.
    var script: String?

    /// Reads the part of the address behind the question mark; names that are none of ours are passed over.
    init(number: String? = nil, query: String = "") {
        self.number = number
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            if parts[0] == "list" { list = List(rawValue: parts[1]) }
            if parts[0] == "script" { script = parts[1] }
            if parts[0] == "side" { side = Side(rawValue: parts[1]) ?? .customer }
        }
    }

    /// The question that an address of the workbench asks; nil when it is the address of something else.
    init?(address: String) {
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        let path = (parts.first ?? "").split(separator: "/").map(String.init)
        guard path.first == "desk", path.count <= 2 else { return nil }
        self.init(number: path.count > 1 ? path[1] : nil, query: parts.count > 1 ? parts[1] : "")
    }

    /// The address of the same question about another ticket, list or side.
    func address(of number: String? = nil, in list: List, beside side: Side? = nil) -> String {
        let ticket = (number ?? self.number).map { "/\(Pages.encoded($0))" } ?? ""
        let beside = side ?? self.side
        return "/desk\(ticket)?list=\(list.rawValue)" + (beside == .customer ? "" : "&side=\(beside.rawValue)")
    }
}
