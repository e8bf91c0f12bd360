import Care

/// How far somebody is at the door.
struct LogInStep {
    var back: String
    var name = ""
    var challenge = ""
    var refusal: Refusal?
}
