import Assessment

extension Instant {
    /// Reads exactly what ``description`` writes, and nothing else: a stored moment always names its zone.
    init?(stored text: String) {
        var bytes = text.utf8.makeIterator()
        func number(_ digits: Int) -> Int? {
            var number = 0
            for _ in 0..<digits {
                guard let byte = bytes.next(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
                    return nil
                }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return number
        }
        func skip(_ scalar: Unicode.Scalar) -> Bool { bytes.next() == UInt8(ascii: scalar) }
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2),
            let date = CivilDate(year: year, month: month, day: day), skip("T"), let hour = number(2), hour < 24,
            skip(":"), let minute = number(2), minute < 60, skip(":"), let second = number(2), second < 60
        else { return nil }
        var mark = bytes.next()
        var fraction = 0
        if mark == UInt8(ascii: ".") {
            guard let digits = number(3) else { return nil }
            fraction = digits
            mark = bytes.next()
        }
        var offset = 0
        switch mark {
        case UInt8(ascii: "Z"): break
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard let hours = number(2), hours <= 18, skip(":"), let minutes = number(2), minutes < 60 else {
                return nil
            }
            offset = (hours * 3600 + minutes * 60) * (mark == UInt8(ascii: "-") ? -1 : 1)
        default: return nil
        }
        guard bytes.next() == nil else { return nil }
        let seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
        self.init(milliseconds: Int64(seconds) * 1000 + Int64(fraction), offset: offset)
    }
}
