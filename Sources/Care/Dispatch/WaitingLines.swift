/// The waiting tickets, in one ordered line for each requirement and priority.
///
/// Within a line the order never changes while time passes (``ServiceRank``), so a line is kept sorted and only the
/// heads of lines are compared when an agent comes free.
struct WaitingLines: Sendable {
    struct Line: Sendable {
        let requirement: Requirement
        /// Slots, the next to be served first.
        fileprivate(set) var order: [Int32] = []
    }

    private struct Key: Hashable {
        let requirement: Requirement
        let priority: Priority
    }

    private(set) var lines: [Line] = []
    private var numbers: [Key: Int32] = [:]
    private var byQueue: [[Int32]] = []
    private var counts: [Int] = []
    private var slots: [WaitingTicket?] = []
    private var freeSlots: [Int32] = []
    private var places: [String: Int32] = [:]

    var count: Int { places.count }

    func count(inQueue queue: Int32) -> Int { Int(queue) < counts.count ? counts[Int(queue)] : 0 }

    func lines(ofQueue queue: Int) -> [Int32] { queue < byQueue.count ? byQueue[queue] : [] }

    func waiting(_ ticket: String) -> WaitingTicket? { places[ticket].flatMap { slots[Int($0)] } }

    /// The line for tickets that ask this and have this priority.
    mutating func line(for requirement: Requirement, priority: Priority) -> Int32 {
        let key = Key(requirement: requirement, priority: priority)
        if let number = numbers[key] { return number }
        let (number, queue) = (Int32(lines.count), Int(requirement.queue))
        lines.append(Line(requirement: requirement))
        numbers[key] = number
        while byQueue.count <= queue {
            byQueue.append([])
            counts.append(0)
        }
        byQueue[queue].append(number)
        return number
    }

    mutating func insert(_ entry: WaitingTicket) {
        let slot = freeSlots.popLast() ?? Int32(slots.count)
        if Int(slot) == slots.count {
            slots.append(entry)
        } else {
            slots[Int(slot)] = entry
        }
        places[entry.ticket] = slot
        let line = Int(entry.line)
        lines[line].order.insert(slot, at: countAhead(of: entry, inLine: entry.line, asOf: entry.rank.receivedAt))
        counts[Int(lines[line].requirement.queue)] += 1
    }

    @discardableResult
    mutating func remove(_ ticket: String) -> WaitingTicket? {
        guard let slot = places[ticket], let entry = slots[Int(slot)] else { return nil }
        let line = Int(entry.line)
        lines[line].order.remove(at: countAhead(of: entry, inLine: entry.line, asOf: entry.rank.receivedAt))
        counts[Int(lines[line].requirement.queue)] -= 1
        places[ticket] = nil
        slots[Int(slot)] = nil
        freeSlots.append(slot)
        return entry
    }

    /// How many in a line are served before this one; its own place when it stands in that line.
    func countAhead(of entry: WaitingTicket, inLine number: Int32, asOf moment: Moment) -> Int {
        let order = lines[Int(number)].order
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if slots[Int(order[middle])]?.precedes(entry, asOf: moment) == true {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// The first in a line that this agent may have, if it is served before the rival.
    func first(
        inLine number: Int32,
        for agent: Int,
        before rival: WaitingTicket?,
        asOf moment: Moment
    ) -> WaitingTicket? {
        // The head is asked first: when it is not served before the rival, nothing behind it is.
        let order = lines[Int(number)].order
        guard isServed(order.first, before: rival, asOf: moment) else { return nil }
        let slot = order.first { slots[Int($0)]?.bars(agent) == false }
        return isServed(slot, before: rival, asOf: moment) ? slot.flatMap { slots[Int($0)] } : nil
    }

    private func isServed(_ slot: Int32?, before rival: WaitingTicket?, asOf moment: Moment) -> Bool {
        guard let slot, let rival else { return slot != nil }
        return slots[Int(slot)]?.precedes(rival, asOf: moment) == true
    }

    /// Visits the tickets of a queue in no stated order.
    func forEach(inQueue queue: Int, _ visit: (WaitingTicket) -> Void) {
        for number in lines(ofQueue: queue) {
            for slot in lines[Int(number)].order {
                if let entry = slots[Int(slot)] { visit(entry) }
            }
        }
    }
}
