import Care
import Yams
import Foundation

/// The calendars that the clocks run on, as their files have them (clause 1.3).
///
/// A file is either a calendar, with its week, or the holidays of one year, which every calendar that names their set takes over.
package enum CalendarFile {
    /// The calendars cannot be used as they are.
    package struct Unsound: Error, CustomStringConvertible {
        package let faults: [HandbookFault]
        package var description: String { faults.map(\.description).joined(separator: "\n") }
    }

    /// The directory of the calendars that ship with the desk.
    package static var shippedDirectory: URL {
        Bundle.module.url(forResource: "Calendars", withExtension: nil)
            ?? Bundle.module.bundleURL.appending(path: "Calendars")
    }

    /// The calendars that ship with the desk, in the desk's own zone.
    package static func shipped(timeZone: TimeZone) throws(Unsound) -> [WorkingCalendar] {
        try read(shippedDirectory, timeZone: timeZone)
    }

    /// Reads every file of the directory; a calendar that names no zone is in the given one.
    package static func read(_ directory: URL, timeZone: TimeZone) throws(Unsound) -> [WorkingCalendar] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        var files: [String: [UInt8]] = [:]
        for name in names where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
            files[name] = (try? Data(contentsOf: directory.appending(path: name))).map(Array.init) ?? []
        }
        return try read(files, timeZone: timeZone)
    }

    /// Reads files by their names; every fault of all of them is noted before the reading is given up.
    package static func read(_ files: [String: [UInt8]], timeZone: TimeZone) throws(Unsound) -> [WorkingCalendar] {
        let log = FaultLog()
        let places = files.keys.sorted().compactMap { HandbookText.parse(files[$0] ?? [], file: $0, log: log) }
        let years = places.filter(\.isHolidayYear).compactMap(HolidayYear.init)
        let zone = CivilZone(timeZone)
        let reader = CalendarReader(zone: zone, years: Dictionary(grouping: years, by: \.set))
        let calendars = places.filter { !$0.isHolidayYear }.compactMap(reader.read)
        for name in Dictionary(grouping: calendars, by: \.name).filter({ $0.value.count > 1 }).keys {
            log.add("two files are the calendar \(name)", mend: "rename one of them", file: "\(name).yaml")
        }
        if calendars.isEmpty, log.faults.isEmpty {
            log.add("there is no calendar", mend: "add a file such as office.yaml with a week", file: "office.yaml")
        }
        if !log.faults.isEmpty { throw Unsound(faults: log.faults.sorted()) }
        return calendars
    }
}

extension FilePlace {
    fileprivate var isHolidayYear: Bool { node.mapping?["year"] != nil }
}
