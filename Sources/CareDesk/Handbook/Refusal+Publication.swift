import Care

extension Refusal {
    static func onlyEditors(_ role: Role) -> Refusal {
        Refusal(
            .forbidden,
            "role-may-not",
            Text(
                zh: "\(role.name.zh)不能发布手册，须由手册编辑发布",
                en: "A \(role.name.en.lowercased()) may not publish the handbook; a handbook editor does"
            ),
            clause: ClauseNumber(8, 2)
        )
    }

    static func olderEdition(_ version: String, than newest: String) -> Refusal {
        Refusal(
            .conflict,
            "edition-older",
            Text(
                zh: "版本 \(version) 早于已发布的 \(newest)，新版本须更大",
                en: "Version \(version) is older than \(newest), which was published; a new edition has a higher number"
            ),
            field: "/version",
            clause: ClauseNumber(8, 4)
        )
    }

    static func tooEarly(_ edition: Edition, earliest: String) -> Refusal {
        Refusal(
            .invalid,
            "effect-too-early",
            Text(
                zh: "手册 \(edition.version) 的生效时间早于发布；不得溯及既往，最早可写 \(earliest)",
                en:
                    "Edition \(edition.version) would take effect before everybody knows of it; write effectiveAt: \(earliest) or later"
            ),
            field: "/effectiveAt",
            clause: ClauseNumber(8, 2)
        )
    }

    static let editionMeanwhile = Refusal(
        .conflict,
        "edition-meanwhile",
        Text(zh: "另一个版本刚刚发布，请对照后再发布", en: "Another edition was published meanwhile; compare with it and publish again"),
        clause: ClauseNumber(8, 4)
    )
}
