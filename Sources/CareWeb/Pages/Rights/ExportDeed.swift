/// What may be done to an export by a form.
enum ExportDeed: String, MatterDeed {
    case approval, rejection, destruction

    var clause: String { "7.2" }

    var isGrave: Bool { self != .approval }
}
