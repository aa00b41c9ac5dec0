public import Assessment
public import SpacedRepetition

/// The durable journal of what a learner did, and what it amounts to.
///
/// One thread uses a value of it; any number of processes may use the same folder at once.
public final class LearnerRecord {
    let layout: RecordLayout
    /// The name of this machine's own file.
    public let device: String
    /// What all events on disk amount to, as far as they have been taken in.
    public internal(set) var progress: Progress

    /// How far each journal file was read.
    var files: [String: JournalFile] = [:]
    /// Every event in the order in which files and lines have them; nil until somebody needs them.
    var loaded: [Event]?
    /// Why nothing is written any more.
    var stopped: RecordError?
    /// True when the snapshot on disk is not that of `progress`.
    var isSnapshotStale = false
    var writing = DurableWriting.system

    private init(layout: RecordLayout, device: String, progress: Progress) {
        self.layout = layout
        self.device = device
        self.progress = progress
    }

    /// Opens the record in `directory`, which need not be there: nothing is made before the first append.
    ///
    /// - Parameters:
    ///   - device: 1 to 64 ASCII letters, digits, `-`, `_` and inner dots; see ``deviceName()``.
    ///   - model: reads the memory out of the reviews.
    ///   - dayStartHour: the local hour, 0...23, at which a study day begins.
    /// - Returns: the record, and what its owner should know of its state.
    public static func open(
        at directory: String, device: String, model: FSRS6 = .standard, dayStartHour: Int = StudyDay.usualStartHour
    ) throws(RecordError) -> (LearnerRecord, [RecordNotice]) {
        guard DeviceName.isValid(device) else { throw .badDeviceName(device) }
        let layout = RecordLayout(directory: directory)
        let record = LearnerRecord(
            layout: layout, device: device, progress: Progress(model: model, dayStartHour: dayStartHour))
        record.correctModes()
        let lock = RecordLock.shared(layout.lock)
        if let snapshot = Snapshot.read(layout.snapshot, model: model, dayStartHour: dayStartHour) {
            record.progress = snapshot.progress
            record.files = snapshot.files
        }
        _ = try record.takeIn()
        _ = consume lock
        return (record, record.notices)
    }

    /// What its owner should know of its state.
    public var notices: [RecordNotice] {
        files.values.sorted { $0.name < $1.name }.flatMap(\.notices)
    }

    /// The number that this device's next event will have, from 1.
    ///
    /// Events that this program skips have their numbers too.
    public var nextSequence: Int {
        let skipped = files.values.compactMap { $0.skipped[device] }.max() ?? 0
        return max(progress.latest[device]?.sequence ?? 0, skipped) + 1
    }

    /// Takes in what other processes, devices and synchronisers have put into the folder.
    ///
    /// - Returns: true when there was anything.
    public func refresh() throws(RecordError) -> Bool {
        let lock = RecordLock.shared(layout.lock)
        let found = try takeIn()
        _ = consume lock
        return found
    }

    /// Every event in the order in which they count, each once, as it was written.
    public func events() throws(RecordError) -> [Event] {
        Chronology.ordered(try allEvents()).map(\.event)
    }

    /// The events that stand, in order: retracted ones left out, corrected reviews as corrected.
    public func effectiveEvents() throws(RecordError) -> [Event] {
        let events = try events()
        let amendments = Amendments(events)
        return events.compactMap(amendments.effective)
    }

    /// Saves the snapshot; the record must not be used afterwards.
    public func close() {
        saveSnapshot()
    }

    /// Keeps the progress for the next start, which is then spared a replay; a failure is of no consequence.
    public func saveSnapshot() {
        guard isSnapshotStale, Disk.isDirectory(layout.directory) else { return }
        let snapshot = Snapshot(progress: progress, files: files)
        if snapshot.write(to: layout.snapshot) { isSnapshotStale = false }
    }

    /// The folder and its files are for their owner alone.
    private func correctModes() {
        guard Disk.isDirectory(layout.journal) else { return }
        Disk.makePrivate(layout.directory)
        Disk.makePrivate(layout.journal)
        for name in (try? layout.journalNames()) ?? [] { Disk.makePrivate(layout.journalFile(name)) }
    }
}

extension LearnerRecord {
    /// Reads what was added to the files; reads all of them anew when anything else happened to one.
    func takeIn() throws(RecordError) -> Bool {
        var stamps: [String: FileStamp] = [:]
        for name in try layout.journalNames() {
            stamps[name] = Disk.stamp(layout.journalFile(name))
        }
        guard files.keys.allSatisfy({ stamps[$0] != nil }) else { return try reload(Array(stamps.keys)) }
        var next = files
        var added: [Event] = []
        for (name, stamp) in stamps where files[name]?.stamp != stamp {
            var file = files[name] ?? JournalFile(name: name)
            let bytes = try Disk.read(layout.journalFile(name))
            guard file.isContinued(by: bytes) else { return try reload(Array(stamps.keys)) }
            added += file.take(bytes, stamp: stamp)
            next[name] = file
        }
        guard next != files else { return false }
        var merged = progress
        for entry in Chronology.ordered(added) where !merged.apply(entry.event) {
            return try reload(Array(stamps.keys))
        }
        files = next
        progress = merged
        loaded?.append(contentsOf: added)
        isSnapshotStale = true
        return !added.isEmpty
    }

    private func reload(_ names: [String]) throws(RecordError) -> Bool {
        let (files, events) = try readAll(names)
        progress = .replaying(events, model: progress.model, dayStartHour: progress.dayStartHour)
        self.files = files
        loaded = events
        isSnapshotStale = true
        return true
    }

    private func readAll(_ names: [String]) throws(RecordError) -> ([String: JournalFile], [Event]) {
        var files: [String: JournalFile] = [:]
        var events: [Event] = []
        for name in names.sorted() {
            let path = layout.journalFile(name)
            // Taken before the bytes: what is added meanwhile makes the next look read on.
            guard let stamp = Disk.stamp(path) else { continue }
            var file = JournalFile(name: name)
            events += file.take(try Disk.read(path), stamp: stamp)
            files[name] = file
        }
        return (files, events)
    }

    /// Every event that has been taken in.
    func allEvents() throws(RecordError) -> [Event] {
        if let loaded { return loaded }
        _ = try reload(try layout.journalNames())
        return loaded ?? []
    }
}
