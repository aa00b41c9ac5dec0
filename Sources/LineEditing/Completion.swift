/// One way to go on with the word at the cursor.
public struct Completion: Sendable {
    /// What takes the place of the word.
    public var replacement: String
    /// What is listed when there are several.
    public var label: String
    /// Whether the word is whole, so that a space follows it.
    public var isFinal: Bool

    public init(replacement: String, label: String? = nil, isFinal: Bool = true) {
        self.replacement = replacement
        self.label = label ?? replacement
        self.isFinal = isFinal
    }
}

/// The ways to go on with a line, and where the word begins that they replace.
public struct CompletionResult: Sendable {
    /// Offset in Unicode scalars from the beginning of the line; the word goes from there to the cursor.
    public var start: Int
    public var candidates: [Completion]

    public init(start: Int, candidates: [Completion]) {
        self.start = start
        self.candidates = candidates
    }
}

/// Answers what may stand at the cursor, an offset in Unicode scalars into the line.
public typealias Completer = (_ line: String, _ cursor: Int) -> CompletionResult

extension CompletionResult {
    /// What all candidates begin with, by scalars: who typed अ wants अंक, though they differ as characters.
    var commonPrefix: String.UnicodeScalarView {
        guard let first = candidates.first else { return .init() }
        var common = Array(first.replacement.unicodeScalars)
        for candidate in candidates.dropFirst() {
            let shared = zip(common, candidate.replacement.unicodeScalars).prefix { $0 == $1 }
            common.removeLast(common.count - shared.count)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: common)
        return view
    }

    /// The labels in columns, read downwards, at most `rows` rows; the last row says how many were left out.
    func listing(columns: Int, rows: Int) -> [String] {
        let labels = candidates.map { TerminalText.sanitized($0.label).replacing("\n", with: " ") }
        let widths = labels.map { TerminalText.width($0) }
        let cell = (widths.max() ?? 0) + 2
        let across = max(1, (columns + 1) / cell)
        let down = (labels.count + across - 1) / across
        let shown = down > rows ? max(1, rows - 1) : down
        var lines = (0..<shown).map { row in
            var line = ""
            var pad = 0
            for index in stride(from: row, to: labels.count, by: down) {
                line += String(repeating: " ", count: pad) + labels[index]
                pad = cell - widths[index]
            }
            return line
        }
        let hidden = labels.count - (0..<shown).reduce(0) { $0 + (labels.count - $1 + down - 1) / down }
        if hidden > 0 { lines.append("… +\(hidden)") }
        return lines
    }
}
