/// The day that a learner means by "today": it turns at an hour of the local clock, not at midnight.
public struct StudyDay: Hashable, Comparable, Sendable {
    /// Local days since 1970-01-01.
    public var number: Int

    public init(number: Int) {
        self.number = number
    }

    /// The hour at which most late evenings are over.
    public static let usualStartHour = 4

    /// The study day of a moment, by the local clock of the place where it was noted.
    public init(of instant: Instant, startHour: Int = usualStartHour) {
        let local = instant.milliseconds + Int64(instant.offset) * 1000 - Int64(startHour) * 3_600_000
        number = Int(local.floorDivided(by: 86_400_000))
    }

    /// The moment at which it begins, on a clock `offset` seconds ahead of UTC.
    public func start(offset: Int, startHour: Int = usualStartHour) -> Instant {
        Instant(
            milliseconds: Int64(number) * 86_400_000 + Int64(startHour) * 3_600_000 - Int64(offset) * 1000,
            offset: offset)
    }

    public func adding(days: Int) -> StudyDay { StudyDay(number: number + days) }

    public static func < (left: StudyDay, right: StudyDay) -> Bool { left.number < right.number }
}
