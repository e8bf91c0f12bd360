/// How many replies that were really given raise an alarm, courtesies left out.
package struct WordingAlarms: Sendable {
    package struct Figure: Encodable, Sendable {
        package let grade: String
        package let turns: Int
        package let share: Double
    }

    package let turns: Int
    package let figures: [Figure]
    /// What was found: the grade, the group and the words.
    package let found: [String]

    package init(on turns: [String], by check: WordingCheck) {
        let reports = turns.map { check.report(on: $0) }
        self.turns = turns.count
        figures = WordingGrade.allCases.map { grade in
            let count = reports.count { $0.gradeBesidesCourtesy == grade }
            return Figure(grade: grade.rawValue, turns: count, share: Double(count) / Double(max(turns.count, 1)))
        }
        found = reports.flatMap(\.findings).filter { $0.aspect != .courtesy }
            .map { "\($0.grade.rawValue) \($0.group) \($0.words)" }
    }
}
