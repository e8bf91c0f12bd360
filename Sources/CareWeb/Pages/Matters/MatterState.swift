import Care

/// Where a matter stands, by a name in both languages.
protocol MatterState: RawRepresentable<String>, CaseIterable, Sendable {
    var name: Text { get }
}

extension DisclosureState: MatterState {}
extension ExportState: MatterState {}
extension LeakState: MatterState {}
extension ScriptState: MatterState {}
