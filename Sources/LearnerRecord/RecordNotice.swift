/// What its owner is told when a record is opened and not all in it is well; nothing of it stops the work.
public enum RecordNotice: Hashable, Sendable {
    /// The last line was cut off, by a crash or a full disk; the next append keeps the rest aside.
    case tornTail(file: String, bytes: Int)
    /// Lines that cannot be trusted were set aside; the first of them, counted from 1, and how many they are.
    case damagedLines(file: String, first: Int, count: Int)
    /// Events of a later version are kept and skipped, and nothing is written.
    case newerVersion(file: String, version: Int)
}

extension RecordNotice: CustomStringConvertible {
    /// Plain English, without a full stop.
    public var description: String {
        switch self {
        case .tornTail(let file, let bytes):
            "the last line of \(file) was cut off after \(bytes) bytes; it is kept aside, and all before it counts"
        case .damagedLines(let file, let first, let count):
            count == 1
                ? "line \(first) of \(file) is damaged and set aside; `viva record verify` tells more"
                : "\(count) lines of \(file) are damaged and set aside, the first is line \(first); "
                    + "`viva record verify` tells more"
        case .newerVersion(let file, let version):
            "\(file) has events of format version \(version), which this program keeps and skips; it writes nothing"
        }
    }
}
