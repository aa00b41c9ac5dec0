/// Where the parts of a record are.
struct RecordLayout {
    let directory: String

    var journal: String { directory + "/journal" }
    var lock: String { directory + "/lock" }
    var snapshot: String { directory + "/progress.json" }

    static let ending = ".jsonl"

    func journalFile(_ name: String) -> String { journal + "/" + name }

    /// The names of the journal files, sorted.
    func journalNames() throws(RecordError) -> [String] {
        try Disk.names(in: journal).filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }
    }

    static func fileName(device: String) -> String { device + ending }
}
