public import Assessment
import Glibc

extension LearnerRecord {
    /// Writes one event down; returns when it is on disk.
    ///
    /// What other processes have written since is taken in first. When it throws, ``progress`` is as the files before
    /// the event make it, and no event was added; a line that was begun is set aside by the next append.
    ///
    /// - Parameters:
    ///   - instant: of the event; seconds of its offset from UTC are dropped.
    ///   - entropy: 128 bits of chance that go into the event's id.
    public func append(
        _ body: Event.Body, at instant: Instant, entropy: (UInt64, UInt64)
    ) throws(RecordError) -> Event {
        try checkIsWritable()
        try makeFolders()
        let lock = try RecordLock.exclusive(layout.lock)
        _ = try takeIn()
        try checkVersions()

        let sequence = nextSequence
        let id = EventID.make(
            milliseconds: instant.milliseconds, device: device, sequence: sequence, entropy: entropy)
        let event = Event(
            id: id, device: device, sequence: sequence,
            at: Instant(milliseconds: instant.milliseconds, offset: instant.offset / 60 * 60), body: body)
        let line = try Self.line(event)
        // All that can fail comes before the write, so that an event on disk is always counted.
        var next = progress
        let isLater = next.apply(event)
        if !isLater {
            next = .replaying(
                try allEvents() + [event], model: progress.model, dayStartHour: progress.dayStartHour)
        }
        try write([line], to: RecordLayout.fileName(device: device))
        _ = consume lock
        progress = next
        loaded?.append(event)
        isSnapshotStale = true
        return event
    }

    func checkIsWritable() throws(RecordError) {
        guard let stopped else { return }
        if case .cannotSync(let path, let errno) = stopped { throw .stopped(path: path, errno: errno) }
        throw stopped
    }

    func checkVersions() throws(RecordError) {
        for file in files.values where file.version > StoredEvent.version {
            throw .newerVersion(path: layout.journalFile(file.name), version: file.version)
        }
    }

    func makeFolders() throws(RecordError) {
        do { try Disk.makeDirectory(layout.journal) } catch {
            if case .cannotSync = error { stopped = error }
            throw error
        }
    }

    /// The line of an event, without its line feed, proven to read back as the same event.
    private static func line(_ event: Event) throws(RecordError) -> [UInt8] {
        let line = StoredEvent.line(event)
        guard line.count <= JournalText.longestLine else {
            throw .tooLong(bytes: line.count, limit: JournalText.longestLine)
        }
        guard let json = JSONParser.parse(line, in: line.indices), StoredEvent.read(json) == .event(event) else {
            throw .notRepresentable
        }
        return line
    }

    /// Adds lines to the end of a journal file with one write, and makes sure that they are on disk.
    ///
    /// The lock is held and the file was taken in up to its end.
    func write(_ lines: [[UInt8]], to name: String) throws(RecordError) {
        var file = files[name] ?? JournalFile(name: name)
        let path = layout.journalFile(name)
        let isNew = !Disk.exists(path)
        if case .torn(let offset) = file.tail { try keepAside(path: path, from: offset) }
        var bytes: [UInt8] = file.tail == .clean ? [] : [UInt8(ascii: "\n")]
        for line in lines { bytes += line + [UInt8(ascii: "\n")] }

        let open = try OpenFile(path, flags: O_WRONLY | O_APPEND | O_CREAT)
        if isNew { Disk.setMode(0o600, of: open) }
        let (count, reason) = writing.write(open.descriptor, bytes)
        guard count >= 0 else { throw .cannotWrite(path: path, errno: reason) }
        // All but the last line feed is as good as all.
        let lacksLineFeed = count == bytes.count - 1
        guard count == bytes.count || lacksLineFeed else {
            throw .shortWrite(path: path, written: count, of: bytes.count)
        }
        let failure = writing.sync(open.descriptor)
        guard failure == 0 else {
            // The kernel may have dropped the bytes and forgotten that it did; a second sync would succeed and lie.
            let error = RecordError.cannotSync(path: path, errno: failure)
            stopped = error
            throw error
        }
        if isNew {
            do { try Disk.syncDirectory(layout.journal) } catch {
                stopped = error
                throw error
            }
        }
        file.extend(
            by: Array(bytes.prefix(count)), lines: lines.count, lacksLineFeed: lacksLineFeed, stamp: Disk.stamp(open))
        files[name] = file
    }

    /// Copies the torn end of a journal file to `DEVICE.torn-N` beside it.
    private func keepAside(path: String, from offset: Int) throws(RecordError) {
        let torn = Array(try Disk.read(path).dropFirst(offset))
        let stem = String(path.dropLast(RecordLayout.ending.count))
        for number in 1... {
            let aside = "\(stem).torn-\(number)"
            if Disk.exists(aside) {
                // An append that failed after this has kept it already.
                if try Disk.read(aside) == torn { return }
                continue
            }
            let file = try OpenFile(aside, flags: O_WRONLY | O_CREAT | O_EXCL)
            Disk.setMode(0o600, of: file)
            let (count, reason) = writing.write(file.descriptor, torn)
            let failure = count == torn.count ? writing.sync(file.descriptor) : reason
            guard count == torn.count, failure == 0 else {
                unsafe unlink(aside)
                throw .cannotWrite(path: aside, errno: failure)
            }
            return
        }
    }
}
