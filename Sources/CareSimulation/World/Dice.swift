import Care
import Foundation

/// All chance of a simulation: the same seed always throws the same numbers (SplitMix64).
struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Dice of their own, so that one part of the world may throw more often without changing what another sees.
    mutating func fork() -> Dice { Dice(seed: next()) }

    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { number(0..<100) < percent }

    mutating func number(_ range: Range<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// One of them; nil when there are none.
    mutating func pick<T>(_ choices: [T]) -> T? {
        choices.isEmpty ? nil : choices[number(0..<choices.count)]
    }

    mutating func span(_ least: Span, _ most: Span) -> Span {
        Span(milliseconds: least.milliseconds + Int64(next() % UInt64(most.milliseconds - least.milliseconds + 1)))
    }

    /// The time until the next of a stream of independent arrivals, so long on average.
    mutating func wait(averaging mean: Span) -> Span {
        let uniform = (Double(next() >> 11) + 1) / 9_007_199_254_740_992
        return Span(milliseconds: max(1, Int64(-log(uniform) * Double(mean.milliseconds))))
    }
}
