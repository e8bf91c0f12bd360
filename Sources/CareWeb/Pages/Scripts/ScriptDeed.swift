/// What may be done to a script by a form.
enum ScriptDeed: String, MatterDeed {
    case revision, approval, rejection, retirement

    var clause: String { "3.2" }

    var isGrave: Bool { self == .rejection || self == .retirement }
}
