import Care
import CareDesk
import CareStore

/// Beside the form of a new ticket: what its record lacks, what is open of the same customer, and how many others came with the same today.
struct OutlookView: Sendable {
    let completeness: String
    let elements: [TicketView.Element]
    /// The sentence that the contact would be counted on an open ticket; nil when it makes a new one.
    let urging: String?
    let urged: String?
    let earlier: [WorkbenchSide.Earlier]
    /// What is said where no open ticket is known.
    let nothing: String
    /// What others came with today; nil while nothing says what the matter is.
    let alike: String?
    /// The list of those tickets; nil when there are none.
    let alikeList: String?
    let alikeCount: String?
}

extension OutlookView {
    init(_ outlook: ContactOutlook, isAsked: Bool, in visit: Visit) {
        let words = visit.words
        let missing = Set(outlook.missing)
        let names = ["time", "place", "identity", "description", "expectedResult"]
        elements = names.map { name in
            let (isMissing, label) = (missing.contains(name), words["missing_\(name)"])
            return .init(
                label: isMissing ? words["elementMissing", label] : label,
                icon: isMissing ? "alert" : "check",
                tone: isMissing ? "warn" : "ok"
            )
        }
        completeness = "\((names.count - missing.count) * 100 / names.count)%"
        urging = outlook.isUrging ? words["outlookUrging"] : nil
        urged = outlook.urged
        earlier = outlook.open.map { WorkbenchSide.Earlier($0.row, $0.summary, in: visit) }
        nothing = words[isAsked ? "outlookNone" : "outlookNoNumber"]
        alike = outlook.alike.map { words["outlookAlike", words[$0.category.name]] }
        let many = outlook.alike.flatMap { $0.count.rows > 0 ? $0 : nil }
        alikeList = many.map { "/tickets?state=open&category=\($0.category.rawValue)&received=\($0.day)" }
        alikeCount = many.map { words["outlookAlikeCount", "\($0.count.rows)\($0.count.isWhole ? "" : "+")"] }
    }
}
