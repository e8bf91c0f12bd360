extension RecordDuty {
    /// The fields that a ticket's record knows; a duty that asks for another could never be wanting.
    package static let ticketFields: Set = [
        "time", "place", "identity", "description", "expectedResult",
        "solution", "resultCode", "cause", "confirmation", "evidence",
    ]
}
