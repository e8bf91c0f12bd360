/// What may be done about a leak by a form.
enum BreachDeed: String, MatterDeed {
    case containment, grade, report, notice, silence, closure

    var clause: String { "7.3" }

    var isGrave: Bool { self == .silence }
}
