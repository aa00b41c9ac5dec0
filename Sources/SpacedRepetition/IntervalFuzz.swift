/// Spreads intervals by a few days, so that items learned together do not return together for ever.
///
/// The spread is a function of a seed that the caller derives from item and repetition: replaying a record gives
/// the same days. Ranges: none below 2.5 days, then 15 % up to 7, 10 % up to 20 and 5 % beyond, plus a day.
public enum IntervalFuzz {
    /// The whole days within which an interval of `days` (not rounded) may fall.
    public static func range(around days: Double) -> ClosedRange<Int> {
        guard days >= 2.5 else {
            let exact = max(1, wholeDays(days))
            return exact...exact
        }
        let delta =
            1 + 0.15 * max(min(days, 7) - 2.5, 0) + 0.10 * max(min(days, 20) - 7, 0) + 0.05 * max(days - 20, 0)
        let low = max(2, wholeDays(days - delta))
        return low...max(low, wholeDays(days + delta))
    }

    /// Picks the whole number of days, 1...36500, to wait after an interval of `days`.
    public static func interval(around days: Double, seed: UInt64) -> Int {
        let range = range(around: days)
        var generator = SeededGenerator(seed: seed)
        return min(Int.random(in: range, using: &generator), 36500)
    }

    private static func wholeDays(_ days: Double) -> Int {
        days.isFinite ? Int(min(max(days, 0), 40000).rounded()) : 36500
    }
}
