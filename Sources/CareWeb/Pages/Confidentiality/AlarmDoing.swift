import Care

/// What was typed into a form of an alarm that was refused, and why.
struct AlarmDoing: Sendable {
    enum Section: String, Sendable {
        case none, acknowledgement, breach
    }

    var section = Section.none
    var form = Form()
    var refusal: Refusal?
}
