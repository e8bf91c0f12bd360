extension Edition {
    /// Refuses an edition whose files no longer are what was published: a published edition never changes (clauses 8.2, 8.4).
    ///
    /// The published hash is the content hash that was stored when the version was published.
    package func demandUnchanged(since publishedHash: String) throws(Refusal) {
        guard contentHash != publishedHash else { return }
        throw Refusal(
            .conflict,
            "edition-changed",
            Text(
                zh: "手册 \(version) 已发布，不可更改：发布时的内容哈希为 \(publishedHash)，现有文件为 \(contentHash)；请恢复原文件，或以新版本号修订",
                en:
                    "Edition \(version) was published with content hash \(publishedHash), but its files now have \(contentHash); "
                    + "restore the files, or make the change in a new version"
            ),
            field: "/version",
            clause: ClauseNumber(8, 4)
        )
    }
}
