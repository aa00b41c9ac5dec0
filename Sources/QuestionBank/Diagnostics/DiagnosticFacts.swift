/// A diagnostic as plain values under stable names, ready to be written as JSON.
public struct DiagnosticFacts: Sendable, Hashable, Codable {
    public struct Place: Sendable, Hashable, Codable {
        public var line: Int
        public var column: Int
        public var endLine: Int
        public var endColumn: Int
        /// UTF-8 bytes from the start of the file.
        public var byteStart: Int
        public var byteEnd: Int

        init(_ range: SourceRange) {
            line = range.line
            column = range.column
            endLine = range.endLine
            endColumn = range.endColumn
            byteStart = range.bytes.lowerBound
            byteEnd = range.bytes.upperBound
        }
    }

    public struct Note: Sendable, Hashable, Codable {
        public var message: String
        public var file: String
        public var place: Place
    }

    public struct Fix: Sendable, Hashable, Codable {
        public var label: String
        public var place: Place
        public var replacement: String
    }

    public var file: String
    /// Lines and columns count from 1; columns are code points.
    public var line: Int
    public var column: Int
    public var endLine: Int
    public var endColumn: Int
    public var severity: String
    public var code: String
    public var message: String
    public var notes: [Note]
    public var fix: Fix?

    public init(_ diagnostic: Diagnostic) {
        file = diagnostic.file
        line = diagnostic.range.line
        column = diagnostic.range.column
        endLine = diagnostic.range.endLine
        endColumn = diagnostic.range.endColumn
        severity = diagnostic.severity.rawValue
        code = diagnostic.code.rawValue
        message = diagnostic.message
        notes = diagnostic.notes.map { Note(message: $0.message, file: $0.file, place: Place($0.range)) }
        fix = diagnostic.fix.map { Fix(label: $0.label, place: Place($0.range), replacement: $0.replacement) }
    }
}
