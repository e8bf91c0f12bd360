import Care
import CareTesting
import Foundation
import Testing

@testable import CareDesk

@Suite(.clause("2.1"))
struct ImportMappingTests {
    @Test
    func `a mapping fills fields from columns, constants and the desk's words for foreign ones`() throws {
        let mapping = try map(
            """
            source: crm
            timeZone: Asia/Shanghai
            times: [yyyy-MM-dd HH:mm:ss, epochSeconds]
            delimiter: ";"
            columns: {key: 编号, receivedAt: 受理时间, description: 内容, type: 类别, customer.number: 电话}
            constants: {channel: phone, place.province: 河南}
            values: {type: {故障单: fault}}
            """
        )

        let items = try items("编号;受理时间;内容;类别;电话;多余\n7;2024-05-06 07:08:09;断网;故障单;13800000001;x\n", mapping)

        let contact = try #require(items.first).contact
        #expect(items.map(\.idempotencyKey) == ["crm:7"])
        #expect(contact.receivedAt == .local("2024-05-06 07:08:09"))
        #expect(contact.type == .fault)
        #expect(contact.record.channel == .phone)
        #expect(contact.record.province == "河南")
        #expect(contact.record.number == .clear("13800000001"))
        #expect(contact.importedFrom == "crm/7")
    }

    @Test
    func `names in either language stand for the desk's own words`() throws {
        let mapping = try map("{source: crm, columns: {key: k, description: d, type: t, category: c, urgency: u}}")

        let items = try items("k,d,t,c,u\n1,x,投诉,Broadband and landline,紧急\n", mapping)

        #expect(items.map(\.contact.type) == [.complaint])
        #expect(items.map(\.contact.category) == [.broadband])
        #expect(items.map(\.contact.urgency) == [.urgent])
    }

    @Test
    func `steps without a time of their own stand with the step after them`() throws {
        let mapping = try map(
            "{source: crm, times: yyyy-MM-dd, columns: {key: k, description: d, receivedAt: r, reply: y, closedAt: c}}"
        )

        let items = try items("k,d,r,y,c\n1,x,2024-01-01,已修复,2024-01-03\n", mapping)

        let moments = try #require(items.first).contact.past.map(\.at)
        #expect(moments == Array(repeating: Moment.local("2024-01-03 00:00"), count: 3))
    }

    @Test
    func `letters of GB 18030 are read when the mapping says so`() throws {
        let mapping = try map("{source: crm, encoding: gb18030, columns: {key: k, description: d}}")
        let bytes = Array("k,d\n1,".utf8) + [0xB9, 0xCA, 0xD5, 0xCF] + Array("\n".utf8)

        var source = try ImportSource.csv(.of(bytes), mapping)

        #expect(try source.next()?.item?.contact.record.description == .clear("故障"))
    }

    @Test(arguments: [
        ("source: crm\ncolumns:\n  key: k\n  descripton: d\n", 4, "there is no field descripton"),
        ("source: crm\ncolumns: {key: k}\n", 2, "no column is named for description"),
        ("columns: {key: k, description: d}\n", 1, "has no source"),
        ("source: crm\ntimes: HH:mm\ncolumns: {key: k, description: d}\n", 2, "HH:mm is no format of a time"),
        ("source: crm\ncolumns: {key: k, description: d}\nencoding: latin1\n", 3, "latin1 is no encoding"),
        ("source: crm\ncolumns: {key: k, description: d}\ntimeZone: Mars\n", 3, "there is no time zone Mars"),
        ("source: crm\ncolumns: {key: k, description: d}\ndelimiter: \"|\"\n", 3, "| is no delimiter"),
        ("source: c r m\ncolumns: {key: k, description: d}\n", 1, "c r m is no name of a source"),
        ("source: crm\n  columns: [\n", 2, "this is no YAML"),
    ])
    func `a fault of the mapping is named with its line`(text: String, line: Int, words: String) {
        let error = #expect(throws: ImportFault.self) { try map(text) }

        let lines = error?.description.split(separator: "\n") ?? []
        #expect(lines.contains { $0.hasPrefix("m.yaml:\(line):") && $0.contains(words) }, "\(lines)")
    }

    @Test
    func `a column that the file lacks stops the import before the first row`() throws {
        let mapping = try map("{source: crm, columns: {key: k, description: 内容}}")

        let error = #expect(throws: ImportFault.self) { try ImportSource.csv(.of("k,说明\n1,x\n"), mapping) }

        #expect(error?.description == "the file has no column 内容; its columns are k, 说明")
    }

    @Test(arguments: [
        ("1,x,2024-13-01,,,", "r", "not-a-time"), ("1,x,,火警,,", "t", "unknown-value"), (",x,,,,", "k", "empty"),
        ("1,,,,,", "d", "empty"), ("1,x,2024-01-02,,2024-01-01,", "s", "out-of-order"),
        ("1,x,,,2024-01-01,", "r", "empty"), ("1,x,,,,maybe", "v", "not-a-flag"),
    ])
    func `a row that cannot be read is refused with line, column and reason`(
        row: String,
        column: String,
        reason: String
    ) throws {
        let mapping = try map(
            """
            source: crm
            times: yyyy-MM-dd
            columns: {key: k, description: d, receivedAt: r, type: t, solvedAt: s, customer.isVIP: v}
            """
        )
        var source = try ImportSource.csv(.of("k,d,r,t,s,v\n\"9\",\"a\nb\",,,,\n\(row)\n"), mapping)

        _ = try source.next()
        let refusal = try source.next()?.refusal

        #expect(refusal?.line == 4)
        #expect(refusal?.column == column)
        #expect(refusal?.reason == reason)
    }

    @Test(arguments: [("[1]", "malformed"), ("{\"k\":", "malformed"), ("{\"k\":1}", "empty"), ("\"x\"", "malformed")])
    func `a line that is no object or lacks a field is refused`(line: String, reason: String) throws {
        let mapping = try map("{source: crm, columns: {key: k, description: d.text}}")
        var source = try ImportSource.json(.of("\(line)\n{\"k\":2,\"d\":{\"text\":\"断网\"}}\n"), mapping)

        let first = try source.next()
        let second = try source.next()

        #expect(first?.refusal?.reason == reason)
        #expect(second?.item?.contact.record.description == .clear("断网"))
    }

    private func map(_ text: String) throws -> ImportMapping {
        try ImportMappingFile.parse(
            Array(text.utf8),
            file: "m.yaml",
            zone: TimeZone(identifier: "Asia/Shanghai") ?? .gmt
        )
    }

    private func items(_ csv: String, _ mapping: ImportMapping) throws -> [ImportItem] {
        var source = try ImportSource.csv(.of(csv), mapping)
        var items: [ImportItem] = []
        while let step = try source.next() { items.append(try #require(step.item, "\(step)")) }
        return items
    }
}

extension ImportStep {
    var item: ImportItem? { if case .item(let item) = self { item } else { nil } }
    var refusal: ImportRefusal? { if case .refused(let refusal) = self { refusal } else { nil } }
}
