import Assessment

/// What a merge did.
public struct MergeReport: Hashable, Sendable {
    /// Events taken in.
    public var added = 0
    /// Events that were here already.
    public var known = 0
    /// Damaged lines of the other record, which stay there.
    public var setAside = 0
}

extension LearnerRecord {
    /// Takes in the events of another record; any order of merges and any number of times gives the same progress.
    ///
    /// - Parameter directory: the other record's folder, or the folder of its journal alone; it is only read.
    public func merge(from directory: String) throws(RecordError) -> MergeReport {
        try checkIsWritable()
        let sources = try Self.journals(of: directory)
        try makeFolders()
        let lock = try RecordLock.exclusive(layout.lock)
        _ = try takeIn()
        try checkVersions()
        var union = JournalUnion()
        for name in files.keys { union.know(try Disk.read(layout.journalFile(name))) }
        for source in sources { try union.take(try Disk.read(source), path: source) }
        do {
            for (device, lines) in union.additions { try write(lines, to: RecordLayout.fileName(device: device)) }
        } catch {
            forget()
            throw error
        }
        if union.report.added > 0 {
            forget()
            _ = try takeIn()
        }
        _ = consume lock
        return union.report
    }

    /// Makes the next look at the files begin anew.
    private func forget() {
        files = [:]
        loaded = nil
        progress = Progress(model: progress.model, dayStartHour: progress.dayStartHour)
    }

    private static func journals(of directory: String) throws(RecordError) -> [String] {
        let inner = RecordLayout(directory: directory).journal
        let folder = Disk.isDirectory(inner) ? inner : directory
        guard Disk.isDirectory(folder) else { throw .noRecord(path: directory) }
        return try Disk.names(in: folder)
            .filter { $0.hasSuffix(RecordLayout.ending) && !$0.hasPrefix(".") }
            .map { "\(folder)/\($0)" }
            .filter { Disk.stamp($0) != nil }
    }
}

/// The lines that one set of journal files has and another has not.
private struct JournalUnion {
    private var ids: Set<String> = []
    private var found: [String: [(header: (Int, String), line: [UInt8])]] = [:]
    private(set) var report = MergeReport()

    mutating func know(_ bytes: [UInt8]) {
        for entry in JournalText(bytes).entries {
            switch entry.content {
            case .event(let event): ids.insert(event.id)
            case .unknown(let header, _): ids.insert(header.id)
            case .newer, .problem: break
            }
        }
    }

    mutating func take(_ bytes: [UInt8], path: String) throws(RecordError) {
        for entry in JournalText(bytes).entries {
            switch entry.content {
            case .event(let event): add(event.device, event.sequence, event.id, Array(bytes[entry.range]))
            case .unknown(let header, _): add(header.device, header.sequence, header.id, Array(bytes[entry.range]))
            case .newer(let version): throw .newerVersion(path: path, version: version)
            case .problem(let problem): report.setAside += problem.isDamage ? 1 : 0
            }
        }
    }

    private mutating func add(_ device: String, _ sequence: Int, _ id: String, _ line: [UInt8]) {
        guard ids.insert(id).inserted else {
            report.known += 1
            return
        }
        report.added += 1
        found[device, default: []].append(((sequence, id), line))
    }

    /// The lines to add to each device's file, in the order of its count.
    var additions: [(device: String, lines: [[UInt8]])] {
        found.sorted { $0.key < $1.key }.map { device, lines in
            (device, lines.sorted { $0.header < $1.header }.map(\.line))
        }
    }
}
