/// What was fitted to labelled contacts: corrections of the lexicon's own strengths, and weights of hashed stretches.
///
/// Numbers only; no word of any customer can be read back from them.
package struct ClassifierWeights: Sendable, Equatable {
    package struct Fit: Sendable, Equatable {
        /// For each named column, one correction an answer.
        package var named: [String: [Float]]
        /// For each hashed stretch, one weight an answer; empty when only the lexicon speaks.
        package var stretches: [Float]

        package init(named: [String: [Float]] = [:], stretches: [Float] = []) {
            self.named = named
            self.stretches = stretches
        }

        /// Both corrections at once.
        func adding(_ other: Fit) -> Fit {
            let sums = named.merging(other.named) { mine, yours in zip(mine, yours).map { $0 + $1 } }
            if stretches.count == other.stretches.count {
                return Fit(named: sums, stretches: zip(stretches, other.stretches).map { $0 + $1 })
            } else {
                return Fit(named: sums, stretches: stretches.isEmpty ? other.stretches : stretches)
            }
        }
    }

    package var fits: [Head: Fit]

    package init(fits: [Head: Fit] = [:]) {
        self.fits = fits
    }

    /// Nothing fitted: the lexicon as it was written.
    package static let none = ClassifierWeights()

    package static var stretchCount: Int { FeatureSpace.stretches }
}
