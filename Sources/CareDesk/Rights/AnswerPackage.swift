import Care

/// All that we hold of one data subject, in one order for people and for machines (PIPL 45; GB/T 35273-2020 8.1).
package struct AnswerPackage: Sendable {
    package struct Section: Sendable {
        package let key: String
        package let title: Text
        package var items: [[Field]]
    }

    package struct Field: Sendable {
        package let key: String
        package let label: Text
        package let value: String

        init(_ key: String, _ zh: String, _ en: String, _ value: String) {
            self.key = key
            label = Text(zh: zh, en: en)
            self.value = value
        }
    }

    /// The request that it answers.
    package let request: String
    package let madeAt: String
    package let sections: [Section]

    /// JSON that another operator's program can read (PIPL 45: portability).
    package var json: [UInt8] {
        var json = JSONText(capacity: 16_384)
        json.object { json in
            json.member("format", "switchboard-subject-package/1")
            json.member("request", request)
            json.member("madeAt", madeAt)
            for section in sections {
                json.array(section.key, section.items) { json, item in
                    json.object { json in for field in item { json.member(field.key, field.value) } }
                }
            }
        }
        return json.bytes
    }

    /// The same to be read, headings and lines.
    package func text(in language: Language) -> String {
        let title = Text(zh: "个人信息资料包", en: "What we hold of you")
        var lines = ["\(title.in(language))  \(request)  \(madeAt)"]
        for section in sections {
            lines += ["", "== \(section.title.in(language)) (\(section.items.count)) =="]
            for item in section.items {
                lines += [""] + item.map { "\($0.label.in(language)): \($0.value)" }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
