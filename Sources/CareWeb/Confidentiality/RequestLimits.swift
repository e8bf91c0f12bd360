import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// How much one person and one address may ask of the desk (handbook 7.3).
///
/// Addresses are slowed, never locked: a whole centre may sit behind one.
package struct RequestLimits: Sendable {
    /// The numbers that an operator may set.
    package struct Settings: Hashable, Sendable {
        /// Requests a second of one person; 0 for no limit.
        package var perPerson: Int64
        /// Failed log-ins a minute from one address; 0 for no limit.
        package var failuresPerAddress: Int64
        /// How many proxies of ours stand in front: so many addresses from the right of `X-Forwarded-For` are theirs to say.
        package var proxies: Int64

        package init(perPerson: Int64 = 1_000, failuresPerAddress: Int64 = 20, proxies: Int64 = 0) {
            self.perPerson = perPerson
            self.failuresPerAddress = failuresPerAddress
            self.proxies = proxies
        }
    }

    private let settings: Settings
    private let people: TokenBuckets
    private let addresses: TokenBuckets
    private let gate: EntryGate
    /// How many files are carried at a time.
    let files = FileGate()
    private let clock: @Sendable () -> Moment

    init(_ settings: Settings, clock: @escaping @Sendable () -> Moment) {
        self.settings = settings
        self.clock = clock
        let rate = Double(settings.perPerson)
        people = TokenBuckets(burst: rate * 2, perSecond: rate)
        addresses = TokenBuckets(burst: rate * 20, perSecond: rate * 10)
        gate = EntryGate(failuresPerMinute: settings.failuresPerAddress, clock: clock)
    }

    /// Refuses whoever asks faster than anybody works: a person, or an address from which nobody is known.
    func demandPatience(of principal: Principal?, from address: String?) throws(Refusal) {
        // What is asked in this very process comes from nowhere and is not slowed.
        guard settings.perPerson > 0, let address else { return }
        let isPatient =
            if let principal {
                people.take(principal.actor.name, at: clock())
            } else {
                addresses.take(Self.network(address), at: clock())
            }
        guard isPatient else {
            throw Refusal(
                .limit,
                "too-many-requests",
                Text(zh: "请求过于频繁，请稍后再试", en: "Too many requests; try again in a moment"),
                clause: ClauseNumber(7, 3),
                retryAfter: .seconds(1)
            )
        }
    }

    /// Lets somebody try to get in, unless too many have failed from where he is.
    func attempting<Outcome>(from address: String?, _ attempt: () async throws -> Outcome) async throws -> Outcome {
        guard settings.failuresPerAddress > 0, let address else { return try await attempt() }
        return try await gate.attempting(from: Self.network(address), attempt)
    }

    /// From where a request comes, past the proxies that are ours; what a client writes into the header itself says nothing.
    func address(of request: Request, from peer: String?) -> String? {
        guard settings.proxies > 0, let forwarded = request.headers[.forwardedFor] else { return peer }
        let hops = forwarded.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
        let place = hops.count - Int(settings.proxies)
        guard hops.indices.contains(place), hops[place].count <= 60 else { return peer }
        return hops[place]
    }

    /// An address of version 6 stands for its network: one house has as many of them as it likes (RFC 6177).
    private static func network(_ address: String) -> String {
        guard address.contains(":") else { return address }
        return address.split(separator: ":", omittingEmptySubsequences: false).prefix(4).joined(separator: ":")
    }
}

extension HTTPField.Name {
    static let forwardedFor = fixed("X-Forwarded-For")
}
