import QuestionBank

/// Bank files, read together and checked against each other.
struct CheckedFiles {
    struct File {
        var path: String
        /// Nil where it cannot be read.
        var bytes: [UInt8]?
        var reading: BankReading

        init(path: String, bytes: [UInt8]?, against sources: [GroundingSource] = []) {
            self.path = path
            self.bytes = bytes
            reading =
                bytes.map { BankReader.read($0, fileName: path, buildsItems: false, against: sources) }
                ?? BankReader.unreadable(fileName: path)
        }

        init(path: String, bytes: [UInt8], reading: BankReading) {
            self.path = path
            self.bytes = bytes
            self.reading = reading
        }
    }

    let files: [File]
    /// The texts that figures were looked up in.
    private let sources: [GroundingSource]
    /// Of each file in turn, and then of the files together.
    let diagnostics: [Diagnostic]

    init(_ files: [File], sources: [GroundingSource] = []) {
        self.files = files
        self.sources = sources
        let readings = files.map(\.reading)
        diagnostics =
            readings.flatMap(\.diagnostics) + BankReader.crossCheck(readings)
            + BankReader.unasked(readings, in: sources)
    }

    var items: Int { files.reduce(0) { $0 + ($1.reading.bank?.roster.count ?? 0) } }

    /// Items with errors.
    var faulty: Int { files.reduce(0) { $0 + $1.reading.itemsLeftOut } }

    func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

    func isRejected(strict: Bool) -> Bool { count(.error) > 0 || (strict && count(.warning) > 0) }

    func bytes(of path: String) -> [UInt8] {
        files.first { $0.path == path }?.bytes ?? sources.first { $0.file == path }?.bytes ?? []
    }
}
