import Care

/// Contacts that were written to teach the classifier, each with its label; no customer wrote any of them.
///
/// A line holds type, category, urgent and text, parted by tabs. They show what labelled contacts show too seldom: rare answers,
/// and two lines of business in one breath.
package enum ExampleContacts {
    package static func samples(from text: String) throws(Refusal) -> [LabelledText] {
        var samples: [LabelledText] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4, !fields[3].isEmpty,
                let label = LabelColumns(type: fields[0], category: fields[1], urgent: fields[2])
            else { throw fault(index + 1) }
            samples.append(label.sample(of: fields[3]))
        }
        return samples
    }

    private static func fault(_ line: Int) -> Refusal {
        Refusal(
            .invalid,
            "examples-malformed",
            Text(
                zh: "示例第 \(line) 行应为 type、category、urgent、text 四列。",
                en: "Line \(line) of the examples should be type, category, urgent, text."
            ),
            clause: ClauseNumber(2, 1)
        )
    }
}
