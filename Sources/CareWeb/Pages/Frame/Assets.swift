import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The stylesheet, the modules and the icons, held in memory under names that change with their content.
///
/// A browser may therefore keep each for ever: a changed file has another address.
struct Assets: Sendable {
    struct Asset: Sendable {
        let type: String
        let bytes: ByteBuffer
        let tag: String
    }

    /// The files of the stylesheet in the order of their layers; components follow by name.
    private static let sheets = ["css/tokens.css", "css/reset.css", "css/base.css"]

    let stylesheet: String
    /// The scripts that every page of somebody known has, as one file.
    private let frame: String
    /// Those of the form for replies, which come together or not at all.
    private let composer: String
    /// The address of each other script by the name of the element that it makes.
    private let scripts: [String: String]
    let icons: String
    let favicon: String
    /// The mark of a window whose ticket is late; within the page, so that no page asks for one file more.
    let lateIcon: String
    private let byName: [String: Asset]

    /// Reads everything that ships with the desk.
    init() throws {
        let root = Bundle.module.bundleURL.appending(path: "Public")
        func text(_ path: String) throws -> String {
            try String(contentsOf: root.appending(path: path), encoding: .utf8)
        }
        func names(_ folder: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
                .filter { !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
        }
        var byName: [String: Asset] = [:]
        func add(_ text: String, _ stem: String, _ suffix: String, _ type: String) -> String {
            let tag = Self.tag(of: text)
            byName["\(stem)-\(tag).\(suffix)"] = Asset(type: type, bytes: ByteBuffer(string: text), tag: "\"\(tag)\"")
            return "/assets/\(stem)-\(tag).\(suffix)"
        }
        let sheets = try (Self.sheets + names("css/components") + ["css/utilities.css"]).map(text)
        let order = "@layer tokens, reset, base, components, utilities;\n"
        stylesheet = add(order + sheets.joined(), "desk", "css", "text/css; charset=utf-8")
        var scripts: [String: String] = [:]
        for path in try names("js") where path.hasSuffix(".js") {
            let stem = String(path.dropFirst(3).dropLast(3))
            scripts[stem] = add(try text(path), stem, "js", "text/javascript; charset=utf-8")
        }
        func together(_ folder: String) throws -> String {
            let scripts = try names("js/\(folder)").map(text).map(Self.closed)
            return add(scripts.joined(), folder, "js", "text/javascript; charset=utf-8")
        }
        frame = try together("frame")
        composer = try together("composer")
        self.scripts = scripts
        icons = add(try text("img/icons.svg"), "icons", "svg", "image/svg+xml")
        lateIcon = "data:image/svg+xml," + Pages.encoded(try text("img/icon-late.svg"))
        favicon = add(try text("img/icon.svg"), "icon", "svg", "image/svg+xml")
        self.byName = byName
    }

    /// The scripts of a page: those of the frame, and one for each element that stands in it, so that none is sent in vain.
    func scripts(for content: String, isKnown: Bool) -> [String] {
        let elements = Self.elements(in: content)
        // The queue brings tickets into the page that was opened without one.
        let hasQueue = elements.contains("ticket-queue")
        let writes = hasQueue || elements.contains("ticket-composer")
        let own = scripts.keys.sorted().filter { elements.contains($0) || (hasQueue && $0 == "spoken-moment") }
        return (isKnown ? [frame] : []) + (writes ? [composer] : []) + own.compactMap { scripts[$0] }
    }

    /// The names of the elements of our own that stand in a page, found in one walk through its bytes.
    private static func elements(in content: String) -> Set<String> {
        let (dash, letters) = (UInt8(ascii: "-"), UInt8(ascii: "a")...UInt8(ascii: "z"))
        return Set(
            content.utf8.split(separator: UInt8(ascii: "<")).compactMap { part in
                let name = part.prefix { $0 == dash || letters.contains($0) }
                return name.contains(dash) ? String(Substring(name)) : nil
            }
        )
    }

    /// One module among others in a file: its names are its own, and nobody imports from it.
    private static func closed(_ script: String) -> String {
        "{\n\(script.replacing("\nexport ", with: "\n"))}\n"
    }

    /// The file of that name; 304 when the browser has it already.
    func response(_ name: String, ifNoneMatch known: String?) -> Response? {
        guard let asset = byName[name] else { return nil }
        var headers = SecurityHeaders.fields
        headers[.cacheControl] = "public, max-age=31536000, immutable"
        headers[.eTag] = asset.tag
        if known == asset.tag { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = asset.type
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: asset.bytes))
    }

    /// A short name for the content (FNV-1a, 64 bits); it guards a cache, not a secret.
    private static func tag(of text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
