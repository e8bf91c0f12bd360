import Foundation
import Testing

@testable import CareWeb

/// Mustache shows a tag without a property as nothing, so the two are compared here.
struct TemplateContractTests {
    /// The files of the views that each template shows.
    private static let views: [String: [String]] = [
        "layout": ["Frame/LayoutView", "Frame/PresenceView"], "keys": ["Frame/LayoutView", "Preferences/KeyLine"],
        "preferences": ["Frame/LayoutView"],
        "flash": ["Frame/LayoutView"],
        "notice": ["Frame/RefusalView", "Session/LogInView"], "field": ["Frame/FieldView"],
        "error": ["Frame/ErrorView"],
        "session/login": ["Session/LogInView"], "session/draft": ["Session/DraftView"],
        "session/guard": ["Frame/LayoutView"], "desk/show": ["Workbench/WorkbenchView"],
        "desk/case": ["Workbench/WorkbenchView", "Workbench/ActionView", "Tickets/TicketView"],
        "desk/file": ["Tickets/AttachedView"],
        "desk/composer": ["Workbench/ComposerView", "Tickets/AttachedView", "Frame/FieldView", "Wording/WordingView"],
        "tickets/wording": ["Wording/WordingView"],
        "desk/side": [
            "Workbench/WorkbenchView", "Workbench/WorkbenchSide", "Workbench/ActionView", "Tickets/TicketView",
            "Tickets/ClockView",
            "Tickets/DeedView",
        ],
        "tickets/line": ["Workbench/TicketLine"],
        "tickets/index": ["Tickets/TicketListView", "Workbench/WorkbenchView"],
        "views/form": ["Views/ViewFormView"],
        "bulks/form": ["Bulk/BulkFormView", "Workbench/WorkbenchView"],
        "bulks/show": ["Bulk/BulkView", "Workbench/WorkbenchView"], "bulks/index": ["Bulk/BulkListView"],
        "bulks/groups": ["Bulk/BulkGroup", "Bulk/BulkView"],
        "tickets/new": ["Tickets/NewTicketView"],
        "tickets/outlook": [
            "Tickets/OutlookView", "Tickets/NewTicketView", "Tickets/TicketView", "Workbench/WorkbenchSide",
        ], "tickets/deed": ["Tickets/DeedView"],
        "tickets/clock": ["Tickets/ClockView"], "tickets/reveal": ["Tickets/RevealView"],
        "tickets/links": ["Tickets/LinkLine", "Tickets/TicketView"],
        "tickets/company": ["Tickets/CompanyView", "Tickets/TicketView"],
        "tickets/moment": ["Tickets/MomentView", "Tickets/AttachedView"],
        "tickets/show": ["Tickets/TicketView", "Tickets/DeedView"],
        "wall/show": ["Wallboard/WallView", "Wallboard/HourChart"],
        "find/index": ["Find/FindView"], "access/index": ["Confidentiality/AccessView"],
        "alarms/index": ["Confidentiality/AlarmListView"], "alarms/form": ["Confidentiality/AlarmForm"],
        "alarms/show": ["Confidentiality/AlarmView"],
        "account/show": ["Account/AccountView"],
        "account/preferences": ["Preferences/PreferencesView"],
        "people/index": ["Workforce/PeopleView", "Frame/FieldView", "Tickets/DeedView"],
        "people/show": ["Workforce/PersonView", "Tickets/DeedView"],
        "matters/index": ["Matters/MatterListView"],
        "matters/new": ["Matters/NewMatterView", "Tickets/NewTicketView"],
        "matters/show": ["Matters/MatterView", "Tickets/TicketView", "Tickets/DeedView"],
        "handbook/index": ["Handbook/HandbookView", "Workbench/WorkbenchView"],
        "handbook/comparison": ["Handbook/ComparisonView", "Handbook/WordChange"],
        "handbook/show": [
            "Handbook/ClauseView", "Handbook/HandbookView", "Tickets/TicketView", "Workbench/WorkbenchView",
        ],
    ]
    /// What every template may ask for.
    private static let shared: Set = ["t", "k", "icons", "favicon", "path", "csrf"]

    @Test func `every template has its views and every view its template`() throws {
        #expect(try Set(Templates().texts.keys) == Set(Self.views.keys))
    }

    @Test(arguments: views.keys.sorted())
    func `every tag has a property`(template: String) throws {
        let text = try #require(try Templates().texts[template])
        let known = try Set((Self.views[template] ?? []).flatMap(Self.properties)).union(Self.shared)

        #expect(Self.tags(in: text).subtracting(known).sorted() == [])
    }

    @Test func `every property of a view is shown`() throws {
        let shown = try Set(Templates().texts.values.flatMap(Self.tags))
        let files = Set(Self.views.values.flatMap(\.self)).sorted()
        let idle = try files.flatMap { file in try Self.properties(of: file).subtracting(shown).map { "\(file).\($0)" }
        }

        #expect(idle.sorted() == [])
    }

    @Test func `only the frame shows what is already finished`() throws {
        for (name, text) in try Templates().texts where name != "layout" { #expect(!text.contains("{{{"), "\(name)") }
    }

    /// The first word of each tag, without partials, ends and the words themselves.
    private static func tags(in text: String) -> Set<String> {
        Set(text.matches(of: /\{\{\{?\s*[#^]?\s*([A-Za-z][A-Za-z0-9_]*)/).map { String($0.1) })
    }

    private static func properties(of file: String) throws -> Set<String> {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/CareWeb/Pages/\(file).swift").standardizedFileURL
        let text = try String(contentsOf: sources, encoding: .utf8)
        let found = text.matches(of: /(?m)^ {4,8}(?:let|var) ([a-zA-Z]+): [^{\n]+$/).map { String($0.1) }
        return Set(found)
    }
}
