import Foundation

/// What a stretch of work cost: by the wall clock, and in the processor time of the whole process.
///
/// Processor time hardly depends on what else the machine is doing, so it is what two runs are compared by.
struct Measured {
    let seconds: Double
    let cpuSeconds: Double

    static func of<Result>(_ work: () async throws -> Result) async rethrows -> (Result, Measured) {
        let clock = ContinuousClock()
        let (start, cpu) = (clock.now, processorTime())
        let result = try await work()
        return (result, Measured(seconds: Timings.seconds(clock.now - start), cpuSeconds: processorTime() - cpu))
    }

    /// The processor time of one of `count` pieces of work, in microseconds.
    func cpuMicroseconds(per count: Int) -> Double { cpuSeconds * 1_000_000 / Double(max(count, 1)) }

    private static func processorTime() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
