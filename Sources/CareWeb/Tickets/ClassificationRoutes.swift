import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// What the classifier takes words for, without a ticket (handbook 2.1).
extension Api {
    func addClassification(to router: Router<CareContext>) {
        get("/classification", on: router, for: .staff) { call in
            let query = try Query(call.request, allowing: "text")
            guard let text = try query.text("text") else {
                throw Refusal.parameter("text", "缺少要归类的文字", "the words to classify are missing")
            }
            return classification(of: text, for: call)
        }
        write(.post, "/classification", on: router) { call in
            let text = try call.fields("text").requiredText("text")
            try ContactRecord.check(.clear(text), "/text", ContactLimits.description)
            return classification(of: text, for: call)
        }
    }

    private func classification(of text: String, for call: Call) -> Response {
        let classification = desk.learner.classify(text)
        let writer = self.text(for: call, asOf: desk.clock())
        return Response.json { json in
            json.object { writer.writeClassification(classification, to: &$0) }
        }
    }
}
