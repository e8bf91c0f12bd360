/// Which tickets an export holds, besides those out of the asker's reach, which it never does.
package struct ExportFilter: Hashable, Codable, Sendable {
    package var type: ProblemType?
    package var category: Category?
    package var status: Status?
    package var province: String?
    package var queue: String?

    package init(
        type: ProblemType? = nil,
        category: Category? = nil,
        status: Status? = nil,
        province: String? = nil,
        queue: String? = nil
    ) {
        self.type = type
        self.category = category
        self.status = status
        self.province = province
        self.queue = queue
    }
}
