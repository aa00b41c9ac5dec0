/// One thing that is wrong, or could be better, in a bank: what, where, and the way out.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, CaseIterable, Comparable {
        case information
        case warning
        /// The item, or the part of the front matter, is left out.
        case error

        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .information: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// A place that explains the finding: where a name was first used.
    public struct Note: Sendable, Hashable {
        public var message: String
        public var file: String
        public var range: SourceRange

        public init(message: String, file: String, range: SourceRange) {
            self.message = message
            self.file = file
            self.range = range
        }
    }

    /// An edit that removes the finding.
    public struct Fix: Sendable, Hashable {
        public var label: String
        public var range: SourceRange
        public var replacement: String
        /// True for one that may change what is asked or graded, and so is never applied unseen.
        public var isGuess: Bool

        public init(label: String, range: SourceRange, replacement: String, isGuess: Bool = false) {
            self.label = label
            self.range = range
            self.replacement = replacement
            self.isGuess = isGuess
        }
    }

    public var code: Code
    public var severity: Severity
    /// A plain sentence: what is wrong and what to do, with quotations in backquotes.
    public var message: String
    public var file: String
    public var range: SourceRange
    public var notes: [Note]
    public var fix: Fix?

    public init(
        code: Code, severity: Severity, message: String, file: String, range: SourceRange, notes: [Note] = [],
        fix: Fix? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.file = file
        self.range = range
        self.notes = notes
        self.fix = fix
    }
}

/// A stretch of a file, in bytes and as people and editors count it.
///
/// Lines and columns count from 1. A column counts Unicode code points, not bytes, UTF-16 units or cells of a
/// terminal; a byte order mark at the start of the file counts as one.
public struct SourceRange: Sendable, Hashable {
    /// UTF-8 bytes from the start of the file.
    public var bytes: Range<Int>
    public var line: Int
    public var column: Int
    public var endLine: Int
    /// The column after the last character.
    public var endColumn: Int

    public init(bytes: Range<Int>, line: Int, column: Int, endLine: Int, endColumn: Int) {
        self.bytes = bytes
        self.line = line
        self.column = column
        self.endLine = endLine
        self.endColumn = endColumn
    }
}
