import Assessment

/// Translations read back from a worksheet and put into the file, which stays as it is everywhere else.
public struct TranslationEdits: Sendable {
    /// Why a row was left alone.
    public enum Reason: String, Sendable {
        case gone = "the bank has no such text"
        case languageUnknown = "the bank has no such language"
        case changed = "it has changed in the bank since the worksheet was written"
        case notInOnePiece = "it has several paragraphs or a comment within; edit it in the file"
        case unwritable = "as it is written here it would be read as something else; edit it in the file"
    }

    public struct Conflict: Sendable {
        public var row: TranslationRow
        public var reason: Reason
    }

    public private(set) var bytes: [UInt8]
    public private(set) var conflicts: [Conflict] = []
    /// The rows that are in the file now, as they stand there.
    public private(set) var applied: [TranslationRow] = []

    private struct Edit {
        var row: TranslationRow
        var range: Range<Int>
        var replacement: [UInt8]
    }

    /// - Parameter worksheet: as it was written, with translations filled in or changed; empty ones change nothing.
    public init(_ texts: BankTexts, worksheet: [TranslationRow]) {
        bytes = texts.bytes
        let named = Dictionary(texts.texts.map { ($0.name, $0) }) { first, _ in first }
        var edits: [Edit] = []
        for row in worksheet where !row.translation.isEmpty {
            do throws(Obstacle) {
                if let edit = try Self.edit(for: row, of: named[row.name], in: texts) { edits.append(edit) }
            } catch {
                conflicts.append(Conflict(row: error.row, reason: error.reason))
            }
        }
        apply(edits, to: texts)
    }

    private struct Obstacle: Error {
        var row: TranslationRow
        var reason: Reason
    }

    /// Nil where nothing is to be done.
    private static func edit(
        for typed: TranslationRow, of text: BankTexts.Text?, in texts: BankTexts
    ) throws(Obstacle) -> Edit? {
        var row = typed
        row.translation = tidied(row.translation)
        guard let text, let origin = texts.origin(of: text) else {
            throw Obstacle(row: row, reason: .gone)
        }
        row.line = text.line
        guard texts.languages.contains(row.language), row.language.base != origin.language.base else {
            throw Obstacle(row: row, reason: .languageUnknown)
        }
        let version = BankTexts.version(text, row.language)
        let old = version?.words ?? ""
        if row.translation == old { return nil }
        guard row.mark == TranslationRow.mark(origin.words, old) else { throw Obstacle(row: row, reason: .changed) }
        row.source = origin.words
        guard let version else { return try insertion(of: row, after: text, in: texts) }
        guard version.isWhole else { throw Obstacle(row: row, reason: .notInOnePiece) }
        return Edit(
            row: row, range: version.range,
            replacement: lines(row.translation, below: column(of: version.range.lowerBound, in: texts.bytes)))
    }

    /// A line for the new language below the last one that there is.
    private static func insertion(
        of row: TranslationRow, after text: BankTexts.Text, in texts: BankTexts
    ) throws(Obstacle) -> Edit {
        let bytes = texts.bytes
        guard text.versions.allSatisfy(\.isWhole),
            let last = text.versions.max(by: { $0.range.upperBound < $1.range.upperBound })
        else { throw Obstacle(row: row, reason: .notInOnePiece) }
        let start = lineStart(of: last.range.lowerBound, in: bytes)
        guard let tag = bytes[start..<last.range.lowerBound].lastIndex(of: UInt8(ascii: "[")) else {
            throw Obstacle(row: row, reason: .unwritable)
        }
        let before = bytes[start..<tag]
        let mark = before.first { $0 != 0x20 && $0 != 0x09 }
        var lead = Array(before)
        if let mark, mark != UInt8(ascii: ">") {
            // Below a mark; conditions are long, and what stands below them is indented as below a cross.
            let width = String(decoding: before, as: UTF8.self).count
            let isLong = before.starts(with: "- (x ".utf8) || before.starts(with: "- [x ".utf8)
            lead = [UInt8](repeating: 0x20, count: isLong ? 6 : width)
        }
        lead += Array("[\(row.language)] ".utf8)
        var end = last.range.upperBound
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let isCRLF = end > 0 && end < bytes.count && bytes[end - 1] == 0x0D
        if isCRLF { end -= 1 }
        let newline: [UInt8] = isCRLF ? [0x0D, 0x0A] : [0x0A]
        let words = lines(row.translation, below: String(decoding: lead, as: UTF8.self).count)
        return Edit(row: row, range: end..<end, replacement: newline + lead + words)
    }

    /// Line ends that a backslash keeps stay, and what follows is indented; others become blanks.
    private static func tidied(_ text: String) -> String {
        var result = ""
        for line in text.replacing("\r\n", with: "\n").split(separator: "\n") {
            let words = String(line).split { $0 == " " || $0 == "\t" }.isEmpty ? "" : trimmed(line)
            guard !words.isEmpty else { continue }
            if !result.isEmpty { result += result.hasSuffix("\\") ? "\n" : " " }
            result += words
        }
        return result
    }

    private static func trimmed(_ line: Substring) -> String {
        var words = line.drop { $0 == " " || $0 == "\t" }
        while let last = words.last, last == " " || last == "\t" { words = words.dropLast() }
        return String(words)
    }

    private static func lines(_ text: String, below column: Int) -> [UInt8] {
        Array(text.replacing("\n", with: "\n" + String(repeating: " ", count: max(2, column))).utf8)
    }

    private static func lineStart(of place: Int, in bytes: [UInt8]) -> Int {
        bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }

    private static func column(of place: Int, in bytes: [UInt8]) -> Int {
        String(decoding: bytes[lineStart(of: place, in: bytes)..<place], as: UTF8.self).count
    }

    // MARK: Into the file

    /// All at once, or else one after another without those that would do harm.
    private mutating func apply(_ edits: [Edit], to texts: BankTexts) {
        guard !edits.isEmpty else { return }
        let sorted = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
        }.map(\.element)
        let all = sorted.reduce(into: texts.bytes) { $0.replaceSubrange($1.range, with: $1.replacement) }
        if Self.hasOnlyChanged(edits.map(\.row), from: texts, to: all) {
            bytes = all
            applied = edits.map(\.row)
            return
        }
        // From the end of the file, so that the places of those still to do stay right.
        var sound = texts
        for edit in sorted {
            var next = sound.bytes
            next.replaceSubrange(edit.range, with: edit.replacement)
            if Self.hasOnlyChanged([edit.row], from: sound, to: next) {
                sound = BankTexts(next, fileName: "bank.quiz.md")
                applied.insert(edit.row, at: 0)
            } else {
                conflicts.append(Conflict(row: edit.row, reason: .unwritable))
            }
        }
        bytes = sound.bytes
    }

    /// Whether the new file has the translations as they were typed, all else as it was, and no further error.
    private static func hasOnlyChanged(_ rows: [TranslationRow], from before: BankTexts, to bytes: [UInt8]) -> Bool {
        let after = BankTexts(bytes, fileName: "bank.quiz.md")
        guard after.errors <= before.errors, after.items == before.items, after.languages == before.languages else {
            return false
        }
        var expected: [String: String] = [:]
        for text in before.texts {
            for version in text.versions { expected["\(text.name) \(version.language)"] = version.words }
        }
        for row in rows { expected["\(row.name) \(row.language)"] = row.translation }
        var found: [String: String] = [:]
        for text in after.texts {
            for version in text.versions { found["\(text.name) \(version.language)"] = version.words }
        }
        return found == expected
    }
}
