import Assessment
import Glibc
import SpacedRepetition

/// What the journal amounts to and how far it was read, kept so that a start needs no replay.
struct Snapshot: Equatable {
    var progress: Progress
    var files: [String: JournalFile]

    /// Nil when there is none, or when it is of another version, model or hour, or is damaged in any way.
    static func read(_ path: String, model: FSRS6, dayStartHour: Int) -> Snapshot? {
        guard Disk.stamp(path) != nil, let bytes = try? Disk.read(path) else { return nil }
        guard case .intact = SealedObject.examine(bytes, in: bytes.indices),
            let json = JSONParser.parse(bytes, in: bytes.indices)
        else { return nil }
        return StoredProgress.read(json, model: model, dayStartHour: dayStartHour)
    }

    /// Replaces the file in one step; false when it could not.
    func write(to path: String) -> Bool {
        let bytes = SealedObject.seal(StoredProgress.members(self))
        let temporary = "\(path).\(getpid()).tmp"
        do throws(RecordError) {
            let file = try OpenFile(temporary, flags: O_WRONLY | O_CREAT | O_TRUNC)
            Disk.setMode(0o600, of: file)
            let (count, reason) = DurableWriting.system.write(file.descriptor, bytes)
            guard count == bytes.count, fsync(file.descriptor) == 0 else {
                throw .cannotWrite(path: temporary, errno: reason)
            }
            guard unsafe rename(temporary, path) == 0 else { throw .cannotWrite(path: path, errno: errno) }
            try Disk.syncDirectory(Disk.parent(of: path))
            return true
        } catch {
            unsafe unlink(temporary)
            return false
        }
    }
}
