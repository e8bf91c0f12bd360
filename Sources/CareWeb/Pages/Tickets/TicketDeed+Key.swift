import Care

extension TicketDeed {
    /// The deed whose key leads to this form; every form has one.
    var keyed: KeyedDeed {
        switch self {
        case .take: .take
        case .refuse: .refuse
        case .record: .record
        case .classify: .classify
        case .assess: .assess
        case .prioritise: .prioritise
        case .message: .reply
        case .transfer, .answerTransfer: .transfer
        case .solve: .solve
        case .confirm: .confirm
        case .failContact: .failedContact
        case .close: .close
        case .reopen: .reopen
        case .hold, .resume: .hold
        case .snooze, .wake: .snooze
        case .cancel: .cancel
        case .conflict: .conflict
        case .link: .link
        case .unlink: .unlink
        case .merge: .merge
        case .unmerge: .unmerge
        }
    }
}
