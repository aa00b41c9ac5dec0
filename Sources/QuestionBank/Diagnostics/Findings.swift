/// What a finding says; each kind is made beside the rule that reports it.
struct Message {
    var code: Diagnostic.Code
    var severity: Diagnostic.Severity
    var text: String

    init(_ code: Diagnostic.Code, _ text: String, severity: Diagnostic.Severity? = nil) {
        self.code = code
        self.severity = severity ?? code.severity
        self.text = text
    }
}

/// A finding while its file is still being read: places are bytes only.
struct Finding {
    struct Note {
        var text: String
        var range: Range<Int>
    }

    struct Fix {
        var label: String
        var range: Range<Int>
        var replacement: String
        /// True for one that may change what is asked or graded, and so wants a person to look at it.
        var isGuess = false
    }

    var message: Message
    var range: Range<Int>
    var notes: [Note] = []
    var fix: Fix?
}

/// Collects the findings of one file.
struct Findings {
    /// More than this many would bury the reader and, for a hostile file, the memory.
    static let limit = 10_000

    private(set) var all: [Finding] = []
    /// Where each error is, listed or not.
    private(set) var errorOffsets: [Int] = []
    private(set) var isFull = false

    mutating func report(
        _ message: Message, at range: Range<Int>, notes: [Finding.Note] = [], fix: Finding.Fix? = nil
    ) {
        if message.severity == .error { errorOffsets.append(range.lowerBound) }
        guard all.count < Self.limit else {
            isFull = true
            return
        }
        all.append(Finding(message: message, range: range, notes: notes, fix: fix))
    }

    /// Reports one thing at each of several places.
    mutating func report(_ message: Message, at places: [Range<Int>]) {
        for place in places { report(message, at: place) }
    }

    /// Adds what was found in a part of the file, as if it had been reported here.
    mutating func add(_ part: Findings) {
        errorOffsets += part.errorOffsets
        let room = max(0, Self.limit - all.count)
        isFull = isFull || part.isFull || part.all.count > room
        all += part.all.prefix(room)
    }

    /// Adds a finding whatever the limit.
    mutating func append(_ finding: Finding) { all.append(finding) }

    /// Drops the warnings that the author allows.
    mutating func suppress(_ isAllowed: (Finding) -> Bool) {
        all.removeAll { $0.message.severity != .error && isAllowed($0) }
    }

    /// In the order of the file, with lines and columns.
    func diagnostics(in source: SourceText) -> [Diagnostic] {
        let sorted = all.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var offsets: Set<Int> = []
        for (_, finding) in sorted {
            for range in [finding.range] + finding.notes.map(\.range) + (finding.fix.map { [$0.range] } ?? []) {
                offsets.insert(range.lowerBound)
                offsets.insert(range.upperBound)
            }
        }
        let sortedOffsets = offsets.sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(sortedOffsets, source.places(of: sortedOffsets)))
        func located(_ range: Range<Int>) -> SourceRange {
            let start = places[range.lowerBound] ?? SourceText.Place(line: 1, column: 1)
            let end = places[range.upperBound] ?? start
            return SourceRange(
                bytes: range, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
        }
        return sorted.map { _, finding in
            Diagnostic(
                code: finding.message.code, severity: finding.message.severity, message: finding.message.text,
                file: source.file, range: located(finding.range),
                notes: finding.notes.map {
                    Diagnostic.Note(message: $0.text, file: source.file, range: located($0.range))
                },
                fix: finding.fix.map {
                    Diagnostic.Fix(
                        label: $0.label, range: located($0.range), replacement: $0.replacement, isGuess: $0.isGuess)
                })
        }
    }
}
