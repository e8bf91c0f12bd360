import Care
import CareDesk
import CareStore

extension Pages {
    /// How many views stand above the list; the page of a counter for each would cost too much beyond that.
    private static let mostTabs = 20

    /// The plain list and the views that somebody finds, each with how many tickets it holds for him.
    func viewTabs(current: SavedView?, for actor: Actor, in visit: Visit) async throws -> [TicketListView.Tab] {
        var views = Array(try await desk.views(for: actor).prefix(Self.mostTabs))
        if let current, !views.contains(where: { $0.id == current.id }) { views.append(current) }
        let counts = try await desk.counts(of: views, for: actor)
        let plain = TicketListView.Tab(
            label: visit.words["viewPlain"],
            href: "/tickets",
            count: nil,
            isCurrent: current == nil
        )
        return [plain]
            + zip(views, counts).map { view, count in
                .init(
                    label: view.content.name,
                    href: "/tickets?view=\(Self.encoded(view.id))",
                    count: "\(count.rows)\(count.isWhole ? "" : "+")",
                    isCurrent: view.id == current?.id
                )
            }
    }
}
