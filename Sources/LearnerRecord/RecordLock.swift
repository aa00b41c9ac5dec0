import Glibc

/// Holds `RECORD/lock` against other processes until the value ends.
struct RecordLock: ~Copyable {
    private let file: OpenFile

    /// How long to wait for another process, in milliseconds: an append takes a few.
    static let patience = 5_000

    /// Waits for the right to write.
    static func exclusive(_ path: String) throws(RecordError) -> RecordLock {
        let file = try OpenFile(path, flags: O_RDWR | O_CREAT)
        Disk.makePrivate(path)
        guard wait(for: file.descriptor, LOCK_EX) else { throw .locked(path: path) }
        return RecordLock(file: file)
    }

    /// Waits until nobody writes; nil where there is nothing to lock, or nothing that could be locked.
    static func shared(_ path: String) -> RecordLock? {
        guard let file = try? OpenFile(path, flags: O_RDONLY), wait(for: file.descriptor, LOCK_SH) else { return nil }
        return RecordLock(file: file)
    }

    private init(file: consuming OpenFile) { self.file = file }

    private static func wait(for descriptor: Int32, _ kind: Int32) -> Bool {
        var waited = 0
        while flock(descriptor, kind | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            // A file system without locks is used without them.
            if errno != EWOULDBLOCK { return errno == ENOLCK || errno == ENOTSUP || errno == EINVAL }
            guard waited < patience else { return false }
            usleep(5_000)
            waited += 5
        }
        return true
    }
}
