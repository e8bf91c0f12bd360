import Foundation
import Mustache

/// The templates of the pages, read once when the desk opens.
struct Templates: Sendable {
    /// The text of each template by its name, such as `tickets/show`.
    let texts: [String: String]
    private let library: MustacheLibrary

    /// Reads every template that ships with the desk.
    ///
    /// - Throws: The parser's error when a template is malformed.
    init() throws {
        let root = Bundle.module.bundleURL.appending(path: "Templates")
        var library = MustacheLibrary()
        var texts: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.hasSuffix(".mustache") {
            let name = String(path.dropLast(".mustache".count))
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            try library.register(text, named: name)
            texts[name] = text
        }
        self.library = library
        self.texts = texts
    }

    func render(_ view: some View, with shared: [String: any Sendable]) -> String {
        let text = library.render(Frame(view: ViewFields(view), shared: shared), withTemplate: type(of: view).template)
        precondition(text != nil, "every view has a template")
        return text ?? ""
    }
}

/// A view, and behind it what every template may ask for: the words `t`, and the addresses of the icons.
private struct Frame: MustacheParent {
    let view: ViewFields
    let shared: [String: any Sendable]

    func child(named name: String) -> Any? { view.child(named: name) ?? shared[name] }
}
