/// What is wrong with a line of a journal, or worth knowing of it.
public enum LineProblem: Hashable, Sendable {
    /// Its bytes are not those that were written.
    case badChecksum
    /// It does not end in a checksum.
    case noChecksum
    /// Its checksum is right, but it is no JSON object.
    case notJSON
    /// A field is missing or is not what it should be.
    case malformed(field: String)
    /// It is longer than a line may be.
    case tooLong(bytes: Int)
    case zeroBytes(Int)
    /// The last line was cut off in the middle.
    case tornTail(bytes: Int)
    /// A mark that a version control system left where two versions met; both sides are read.
    case conflictMarker
    /// Events with these numbers are missing before this one.
    case sequenceGap(missing: ClosedRange<Int>)
    /// Another event of the device has this number.
    case repeatedSequence(Int)
    /// An event of a later version of the format.
    case newerVersion(Int)
    /// The very event stands elsewhere too; it counts once.
    case repeatedEvent
    /// The last line is whole but for its line feed.
    case missingLineFeed
    /// A word of a later program, such as a kind of event; the line is kept and skipped.
    case unknownWord(String)
    /// The device's clock showed an earlier time than at its event before.
    case clockWentBack(seconds: Double)

    /// False for what loses nothing and needs no care.
    public var isDamage: Bool {
        switch self {
        case .badChecksum, .noChecksum, .notJSON, .malformed, .tooLong, .zeroBytes, .tornTail, .conflictMarker,
            .sequenceGap, .newerVersion:
            true
        case .repeatedEvent, .repeatedSequence, .missingLineFeed, .unknownWord, .clockWentBack: false
        }
    }
}

extension LineProblem: CustomStringConvertible {
    /// Plain English, without a full stop.
    public var description: String {
        switch self {
        case .badChecksum: "the checksum is not that of the line; set aside"
        case .noChecksum: "no checksum; set aside"
        case .notJSON: "not a JSON object; set aside"
        case .malformed(let field): "the field \(field.debugDescription) is missing or malformed; set aside"
        case .tooLong(let bytes): "\(bytes) bytes are more than a line may have; set aside"
        case .zeroBytes(let count): "\(count) zero bytes; set aside"
        case .tornTail(let bytes): "the last line was cut off after \(bytes) bytes; set aside"
        case .conflictMarker: "the mark of a merge conflict; both sides are read"
        case .sequenceGap(let missing):
            missing.count == 1
                ? "event \(missing.lowerBound) of the device is missing"
                : "events \(missing.lowerBound) to \(missing.upperBound) of the device are missing"
        case .repeatedSequence(let number):
            "another event of the device has the number \(number), as where two copies of a record grew apart; both count"
        case .newerVersion(let version): "format version \(version) is newer than this program; kept and skipped"
        case .repeatedEvent: "the event stands elsewhere too; it counts once"
        case .missingLineFeed: "the line feed is missing; the event counts"
        case .unknownWord(let word): "\(word.debugDescription) is unknown to this program; kept and skipped"
        case .clockWentBack(let seconds): "the clock went back by \(seconds) s"
        }
    }
}
