import Glibc

/// Why the record could not be read or written: the facts, for the caller to put into words.
public enum RecordError: Error, Hashable, Sendable {
    /// `errno` of the call that failed goes with each path.
    case cannotCreate(path: String, errno: Int32)
    case cannotOpen(path: String, errno: Int32)
    case cannotRead(path: String, errno: Int32)
    case cannotWrite(path: String, errno: Int32)
    /// The disk took only the beginning of a line; the next append begins a new one.
    case shortWrite(path: String, written: Int, of: Int)
    /// The disk could not say that a line is safe; nothing more is written in this run.
    case cannotSync(path: String, errno: Int32)
    /// An earlier ``cannotSync(path:errno:)`` ended writing for this run.
    case stopped(path: String, errno: Int32)
    /// Another process held the lock for too long.
    case locked(path: String)
    /// The journal holds events of a later version of the format than this program knows.
    case newerVersion(path: String, version: Int)
    /// The event has a value that the journal cannot hold, such as a score that is not a number.
    case notRepresentable
    /// The event takes more bytes than a line may have.
    case tooLong(bytes: Int, limit: Int)
    case badDeviceName(String)
    /// There is no folder of that name to merge from.
    case noRecord(path: String)
}

extension RecordError: CustomStringConvertible {
    /// One plain English sentence without a full stop.
    public var description: String {
        switch self {
        case .cannotCreate(let path, let errno): "cannot create \(path): \(reason(errno))"
        case .cannotOpen(let path, let errno): "cannot open \(path): \(reason(errno))"
        case .cannotRead(let path, let errno): "cannot read \(path): \(reason(errno))"
        case .cannotWrite(let path, let errno): "cannot write to \(path): \(reason(errno))"
        case .shortWrite(let path, let written, let all):
            "cannot write to \(path): the disk took \(written) of \(all) bytes"
        case .cannotSync(let path, let errno): "cannot make sure that \(path) is on disk: \(reason(errno))"
        case .stopped(let path, let errno):
            "nothing more is written, since it was not certain that \(path) is on disk: \(reason(errno))"
        case .locked(let path): "another process has kept \(path) locked"
        case .newerVersion(let path, let version):
            "\(path) has events of format version \(version), and this program writes version \(StoredEvent.version)"
        case .notRepresentable: "the event has a value that the journal cannot hold"
        case .tooLong(let bytes, let limit): "the event takes \(bytes) bytes, and a line may have \(limit)"
        case .noRecord(let path): "there is no record in \(path)"
        case .badDeviceName(let name): "\(name.debugDescription) cannot be a device's name"
        }
    }

    private func reason(_ number: Int32) -> String {
        unsafe String(cString: strerror(number))
    }
}
