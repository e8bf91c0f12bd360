import Care

/// Who else has the open ticket open, and the place where the page keeps saying so.
struct CompanyView: Sendable {
    struct Line: Sendable {
        let label: String
        let tone: String
        let icon: String
    }

    let others: [Line]

    init(_ others: [Company.Member], in visit: Visit) {
        self.others = others.map { member in
            let isTyping = member.isTyping(at: visit.now)
            return Line(
                label: visit.words[isTyping ? "companyTyping" : "companyViewing", member.name],
                tone: isTyping ? "typing" : "",
                icon: isTyping ? "pen" : "eye"
            )
        }
    }
}
