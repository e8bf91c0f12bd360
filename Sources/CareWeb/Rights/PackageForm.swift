/// How a package is written.
enum PackageForm: String, CaseIterable {
    case json, text
}
