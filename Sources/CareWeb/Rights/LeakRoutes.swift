import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// Leaks of personal data (handbook 7.3).
extension Api {
    func addLeaks(to router: Router<CareContext>) {
        write(.post, "/breaches", on: router, for: .permitted([.reportBreach])) { call in
            let fields = try call.fields("subjectClass", "words")
            let subjectClass = try fields.requiredChoice("subjectClass", LeakClass.self)
            let words = try fields.requiredText("words")
            let deed = try call.deed()
            return try await answer(
                try await desk.openBreach(words, in: subjectClass, by: call.actor, request: deed),
                for: call
            )
        }
        get("/breaches", on: router, for: .staff) { call in
            try call.actor.demand(.handleBreach)
            return try await matters(.leak, LeakState.self, for: call)
        }
        get("/breaches/:number", on: router, for: .staff) { call in
            try call.actor.demand(.handleBreach)
            _ = try Query(call.request)
            let known: MatterCase<Leak> = try await desk.matter(call.number)
            return try await answer(known, asOf: desk.clock(), for: call)
        }
        addLeakDeeds(to: router)
    }

    private func addLeakDeeds(to router: Router<CareContext>) {
        write(.put, "/breaches/:number/containment", on: router, for: .permitted([.handleBreach])) { call in
            let measures = try call.fields("measures").requiredText("measures")
            return try await step(call) { leak throws(Refusal) in try leak.containing(by: measures) }
        }
        write(.put, "/breaches/:number/grade", on: router, for: .permitted([.handleBreach])) { call in
            let fields = try call.fields("grade", "kinds", "people")
            let grade = try fields.requiredChoice("grade", LeakGrade.self)
            let kinds = try fields.requiredText("kinds")
            let people = try fields.people("people")
            return try await step(call) { leak throws(Refusal) in
                try leak.grading(grade, kinds: kinds, people: people)
            }
        }
        write(.post, "/breaches/:number/report", on: router, for: .permitted([.handleBreach])) { call in
            let fields = try call.fields("authority", "receipt")
            let authority = try fields.requiredText("authority")
            let receipt = try fields.requiredText("receipt")
            return try await step(call) { leak throws(Refusal) in try leak.reporting(to: authority, receipt: receipt) }
        }
        write(.post, "/breaches/:number/notice", on: router, for: .permitted([.handleBreach])) { call in
            let fields = try call.fields("dataAndHarm", "measures", "contact", "people")
            let notice = LeakNotice(
                dataAndHarm: try fields.text("dataAndHarm") ?? "",
                measures: try fields.text("measures") ?? "",
                contact: try fields.text("contact") ?? "",
                people: try fields.people("people")
            )
            return try await step(call) { leak throws(Refusal) in try leak.notifying(notice) }
        }
        write(.post, "/breaches/:number/silence", on: router, for: .permitted([.handleBreach])) { call in
            let basis = try call.fields("basis").requiredText("basis")
            return try await step(call) { leak throws(Refusal) in try leak.keepingSilence(because: basis) }
        }
        write(.post, "/breaches/:number/closure", on: router, for: .permitted([.handleBreach])) { call in
            let lessons = try call.fields("lessons").requiredText("lessons")
            return try await step(call) { leak throws(Refusal) in try leak.closing(with: lessons) }
        }
    }

    private func step(
        _ call: Call,
        _ step: @escaping @Sendable (Leak) throws(Refusal) -> [LeakEvent]
    ) async throws -> Response {
        let deed = try call.deed()
        let known = try await desk.handleBreach(call.number, by: call.actor, request: deed, step: step)
        return try await answer(known, for: call)
    }

    private func answer(
        _ known: MatterCase<Leak>,
        asOf moment: Moment? = nil,
        for call: Call
    ) async throws -> Response {
        try await answer(known, at: "/breaches", asOf: moment, for: call) { leak, json in
            json.member("subjectClass", leak.subjectClass.rawValue)
            json.member("words", leak.words)
            json.nullable("detection", leak.detection)
            json.nullable("measures", leak.measures)
            json.nullable("grade", leak.grading?.grade.rawValue)
            json.nullable("kinds", leak.grading?.kinds)
            json.nullable("people", leak.grading?.people)
            json.nullable("authority", leak.report?.authority)
            json.nullable("receipt", leak.report?.receipt)
            json.nullable("toldPeople", leak.notice?.people)
            json.nullable("dataAndHarm", leak.notice?.dataAndHarm)
            json.nullable("selfHelp", leak.notice?.measures)
            json.nullable("contact", leak.notice?.contact)
            json.nullable("silence", leak.silence)
            json.nullable("lessons", leak.lessons)
        }
    }
}

extension JSONFields {
    /// A number of people; none when it is not given.
    fileprivate func people(_ name: String) throws(Refusal) -> Int {
        Int(clamping: try integer(name) ?? 0)
    }
}
