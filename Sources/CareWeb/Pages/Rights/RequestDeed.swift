/// What may be done to a request of a data subject by a form.
enum RequestDeed: String, MatterDeed {
    case identity, correction, answer, refusal, withdrawal, erasure

    var clause: String { self == .erasure ? "7.4" : "7.2" }

    var isGrave: Bool { [.refusal, .withdrawal, .erasure].contains(self) }
}
