import Assessment

/// What reading every line of a record brought to light.
public struct VerificationReport: Hashable, Sendable {
    public struct File: Hashable, Sendable {
        /// Its name in the folder `journal`.
        public var name: String
        public var bytes: Int
        public var lines: Int
        /// Events that can be read, repeated ones among them.
        public var events: Int
    }

    public struct Finding: Hashable, Sendable, CustomStringConvertible {
        public var file: String
        /// Counts from 1.
        public var line: Int
        public var problem: LineProblem

        public var description: String { problem.description }
    }

    public var files: [File] = []
    /// Different events in all files.
    public var events = 0
    /// What is damaged or missing, in the order of files and lines.
    public var problems: [Finding] = []
    /// What is unusual and loses nothing.
    public var remarks: [Finding] = []
}

extension LearnerRecord {
    /// Reads every line of the record in `directory`, and changes nothing.
    public static func verify(at directory: String) throws(RecordError) -> VerificationReport {
        let layout = RecordLayout(directory: directory)
        let lock = RecordLock.shared(layout.lock)
        var verification = Verification()
        for name in try layout.journalNames() where Disk.stamp(layout.journalFile(name)) != nil {
            verification.take(try Disk.read(layout.journalFile(name)), name: name)
        }
        _ = consume lock
        return verification.finish()
    }

    /// Reads every line of this record, and changes nothing.
    public func verify() throws(RecordError) -> VerificationReport {
        try Self.verify(at: layout.directory)
    }
}

/// Gathers findings file by file; what concerns a device's count comes last, since any file may hold its events.
private struct Verification {
    private struct Place {
        var header: StoredEvent.Header
        var file: String
        var line: Int
    }

    private var report = VerificationReport()
    private var places: [String: [Place]] = [:]
    private var known: [String: Event] = [:]
    private var hasNewerLines = false

    mutating func take(_ bytes: [UInt8], name: String) {
        let text = JournalText(bytes)
        var file = VerificationReport.File(name: name, bytes: bytes.count, lines: text.lines, events: 0)
        for entry in text.entries {
            switch entry.content {
            case .event(let event):
                file.events += 1
                if let other = known[event.id] {
                    add(other == event ? .repeatedEvent : .repeatedSequence(event.sequence), name, entry.line)
                    continue
                }
                known[event.id] = event
                let header = StoredEvent.Header(
                    id: event.id, device: event.device, sequence: event.sequence, at: event.at)
                places[event.device, default: []].append(Place(header: header, file: name, line: entry.line))
            case .unknown(let header, let word):
                add(.unknownWord(word), name, entry.line)
                places[header.device, default: []].append(Place(header: header, file: name, line: entry.line))
            case .newer(let version):
                hasNewerLines = true
                add(.newerVersion(version), name, entry.line)
            case .problem(let problem): add(problem, name, entry.line)
            }
        }
        report.files.append(file)
    }

    private mutating func add(_ problem: LineProblem, _ file: String, _ line: Int) {
        let finding = VerificationReport.Finding(file: file, line: line, problem: problem)
        if problem.isDamage { report.problems.append(finding) } else { report.remarks.append(finding) }
    }

    mutating func finish() -> VerificationReport {
        for own in places.values {
            let sorted = own.sorted { ($0.header.sequence, $0.header.id) < ($1.header.sequence, $1.header.id) }
            var before: StoredEvent.Header?
            for place in sorted {
                check(place, after: before)
                before = place.header
            }
        }
        report.events = known.count
        let byPlace = { (left: VerificationReport.Finding, right: VerificationReport.Finding) in
            (left.file, left.line, left.description) < (right.file, right.line, right.description)
        }
        report.problems.sort(by: byPlace)
        report.remarks.sort(by: byPlace)
        return report
    }

    private mutating func check(_ place: Place, after before: StoredEvent.Header?) {
        let number = place.header.sequence
        let expected = (before?.sequence ?? 0) + 1
        if number > expected, !hasNewerLines {
            add(.sequenceGap(missing: expected...number - 1), place.file, place.line)
        }
        guard let before else { return }
        if number == before.sequence, place.header.id != before.id {
            add(.repeatedSequence(number), place.file, place.line)
        }
        let seconds = before.at.seconds(since: place.header.at)
        if seconds > 0 { add(.clockWentBack(seconds: seconds), place.file, place.line) }
    }
}
