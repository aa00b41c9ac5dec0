/// A moment, and the wall clock of the place where it was noted.
public struct Instant: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public var milliseconds: Int64
    /// Seconds that the local clock was ahead of UTC.
    public var offset: Int

    public init(milliseconds: Int64, offset: Int) {
        self.milliseconds = milliseconds
        self.offset = offset
    }

    public func adding(seconds: Double) -> Instant {
        Instant(milliseconds: milliseconds + Int64(seconds * 1000), offset: offset)
    }

    /// Seconds from `earlier` to this moment; negative when it came before.
    public func seconds(since earlier: Instant) -> Double {
        Double(milliseconds - earlier.milliseconds) / 1000
    }
}

/// ISO 8601, the form in which moments are stored, exported and given as arguments.
extension Instant: CustomStringConvertible {
    /// `2026-11-21T10:00:00+01:00`, with milliseconds where there are any; the offset in whole minutes.
    public var description: String {
        // ISO 8601 has no seconds of an offset: to drop them from the zone alone would move the moment.
        let offset = offset / 60 * 60
        let local = milliseconds + Int64(offset) * 1000
        let days = Int(local.floorDivided(by: 86_400_000))
        let inDay = Int(local - Int64(days) * 86_400_000)
        let date = CivilDate(dayNumber: days)
        let fraction = inDay % 1000 == 0 ? "" : ".\(padded(inDay % 1000, 3))"
        let zone =
            offset == 0
            ? "Z" : "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 3600, 2)):\(padded(abs(offset) / 60 % 60, 2))"
        return "\(date)T\(padded(inDay / 3_600_000, 2)):\(padded(inDay / 60_000 % 60, 2))"
            + ":\(padded(inDay / 1000 % 60, 2))\(fraction)\(zone)"
    }

    /// Reads a date, or a date and time, with `Z`, an offset or neither.
    ///
    /// - Parameter localOffset: seconds ahead of UTC at a moment of local time, asked where the text names no zone;
    ///   it is given seconds since 1970 as if the local clock showed UTC.
    public init?(iso8601 text: some StringProtocol, localOffset: (Int64) -> Int) {
        var reader = DigitReader(text: Substring(text))
        guard let date = reader.date() else { return nil }
        var seconds = Int64(date.dayNumber) * 86_400
        var millis: Int64 = 0
        var zone: Int?
        if reader.skip("T") || reader.skip(" ") {
            guard let hour = reader.digits(2), reader.skip(":"), let minute = reader.digits(2), hour < 24, minute < 60
            else { return nil }
            seconds += Int64(hour * 3600 + minute * 60)
            if reader.skip(":") {
                guard let second = reader.digits(2), second <= 60 else { return nil }
                seconds += Int64(min(second, 59))
                if reader.skip(".") || reader.skip(",") {
                    guard let fraction = reader.fraction() else { return nil }
                    millis = Int64(fraction)
                }
            }
            guard let found = reader.zone() else { return nil }
            zone = found.offset
        }
        guard reader.isAtEnd else { return nil }
        let offset = zone ?? localOffset(seconds)
        self.init(milliseconds: (seconds - Int64(offset)) * 1000 + millis, offset: offset)
    }
}

/// A day of the Gregorian calendar.
public struct CivilDate: Hashable, Sendable, CustomStringConvertible {
    public var year: Int
    public var month: Int
    public var day: Int

    /// Counts days from 1970-01-01, by Howard Hinnant's "chrono-compatible low-level date algorithms".
    public init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = shifted.floorDivided(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Nil for a day that the calendar does not have.
    public init?(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
        guard (1...12).contains(month), (1...31).contains(day), CivilDate(dayNumber: dayNumber) == self else {
            return nil
        }
    }

    /// Days since 1970-01-01.
    public var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.floorDivided(by: 400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// `2026-11-21`.
    public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

private struct DigitReader {
    var text: Substring

    var isAtEnd: Bool { text.isEmpty }

    mutating func skip(_ character: Character) -> Bool {
        guard text.first == character else { return false }
        text.removeFirst()
        return true
    }

    mutating func digits(_ count: Int) -> Int? {
        let found = text.prefix(count)
        guard found.count == count, found.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        text.removeFirst(count)
        return Int(found)
    }

    mutating func date() -> CivilDate? {
        guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2) else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// Milliseconds of a decimal fraction of a second.
    mutating func fraction() -> Int? {
        let found = text.prefix { $0.isASCII && $0.isNumber }
        guard !found.isEmpty, found.count <= 12 else { return nil }
        text.removeFirst(found.count)
        return Int((found + "000").prefix(3))
    }

    /// Nil when what stands there is no zone; an offset of nil when nothing stands there.
    mutating func zone() -> (offset: Int?, Void)? {
        if isAtEnd { return (nil, ()) }
        if skip("Z") { return (0, ()) }
        let sign = text.first == "-" ? -1 : 1
        guard skip("+") || skip("-"), let hours = digits(2) else { return nil }
        let hasColon = skip(":")
        let minutes = digits(2)
        guard hours <= 18, (minutes ?? 0) < 60, !(hasColon && minutes == nil) else { return nil }
        return (sign * (hours * 3600 + (minutes ?? 0) * 60), ())
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension BinaryInteger {
    /// The quotient rounded towards negative infinity, so that days before 1970 count like any other.
    func floorDivided(by divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
