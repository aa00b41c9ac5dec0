import Assessment

/// Translations read back from a worksheet and put into the file, which stays as it is everywhere else.
public struct TranslationEdits: Sendable {
    /// Why a row was left alone.
    public enum Reason: Sendable, Hashable {
        /// The bank has no such text.
        case gone
        /// The bank is not in the row's language.
        case languageUnknown
        /// The text is translated from the row's language, and not into it.
        case languageOfSource
        /// One of the two texts has changed in the bank since the worksheet was written.
        case changed
        /// The cell that tells whether it has changed is empty, or was written over.
        case markDamaged
        /// The cell is empty, where the bank has a translation.
        case emptied
        /// Another row of the worksheet, on this line, has another translation for the same text.
        case doubled(line: Int)
        /// A comment stands within the text, and would be lost.
        case notInOnePiece
        /// It would be read as something else; with what the checker would say, if anything.
        case unwritable(String?)
    }

    public struct Conflict: Sendable {
        /// Its line is that of the worksheet.
        public var row: TranslationRow
        public var reason: Reason
        /// Where the text begins in the bank; nil where it has no such text.
        public var line: Int?
    }

    public private(set) var bytes: [UInt8]
    /// In the order of the worksheet.
    public private(set) var conflicts: [Conflict] = []
    /// The rows that are in the file now, as they stand there, with its lines as they were.
    public private(set) var applied: [TranslationRow] = []
    /// Rows that change nothing and say that the translation is right as it stands.
    public private(set) var confirmed: [TranslationRow] = []
    /// Rows of which the source was edited in the worksheet, where that changes nothing.
    public private(set) var sourceEdited: [TranslationRow] = []
    /// What was made of cells that could not be taken as they were typed.
    public private(set) var remarks: [Remark] = []

    public struct Remark: Sendable {
        public enum Kind: Sendable, Hashable {
            /// Its line breaks became blanks.
            case linesJoined
            /// Quotation marks around an answer, which the bank writes itself, were taken away.
            case unquoted
            /// Nothing stands between two bars, or at an end.
            case alternativeEmpty
        }

        /// Its line is that of the worksheet.
        public var row: TranslationRow
        public var kind: Kind
    }

    private struct Edit {
        /// Their lines are those of the worksheet.
        var rows: [TranslationRow]
        /// In the bank.
        var line: Int
        var range: Range<Int>
        var replacement: [UInt8]
    }

    /// - Parameter worksheet: as it was written, with translations filled in or changed; empty ones change nothing.
    public init(_ texts: BankTexts, worksheet: [TranslationRow]) {
        bytes = texts.bytes
        let named = Dictionary(texts.texts.map { ($0.name, $0) }) { first, _ in first }
        let doubled = Self.doubled(worksheet)
        var edits: [Edit] = []
        var untagged: [BankTexts.Name: Int] = [:]
        var seen: Set<String> = []
        for (place, row) in worksheet.enumerated() {
            // The same once more asks for nothing.
            guard seen.insert("\(row.name) \(row.language) \(row.translation) \(row.mark)").inserted else { continue }
            let text = named[row.name]
            do throws(Obstacle) {
                if let other = doubled[place] { throw Obstacle(reason: .doubled(line: other)) }
                guard let text, let origin = texts.origin(of: text) else {
                    if row.translation.isEmpty { continue }
                    throw Obstacle(reason: .gone)
                }
                let cell = TranslationCell(row, of: text, from: origin)
                if let edit = try Self.edit(for: cell.row, of: text, from: origin, named: named, in: texts) {
                    if !origin.isUntagged {
                        edits.append(edit)
                    } else if let first = untagged[text.name] {
                        edits[first].rows += edit.rows
                        edits[first].replacement += edit.replacement
                    } else {
                        untagged[text.name] = edits.count
                        edits.append(try Self.tagging(origin, before: edit, as: text.form, in: texts.bytes))
                    }
                } else if row.state == .current, !cell.row.translation.isEmpty, cell.isUnchanged(in: texts) {
                    confirmed.append(cell.row)
                }
                if cell.isSourceEdited(in: texts) { sourceEdited.append(row) }
                remarks += cell.remarks.map { Remark(row: row, kind: $0) }
            } catch {
                conflicts.append(Conflict(row: row, reason: error.reason, line: text?.line))
            }
        }
        apply(edits, to: texts)
        conflicts.sort { $0.row.line < $1.row.line }
    }

    private struct Obstacle: Error {
        var reason: Reason
    }

    /// The places of rows for a text that other rows give another translation, with the line of the first of those.
    private static func doubled(_ rows: [TranslationRow]) -> [Int: Int] {
        let places = Dictionary(grouping: rows.indices) { "\(rows[$0].name) \(rows[$0].language)" }
        var doubled: [Int: Int] = [:]
        for places in places.values where Set(places.map { rows[$0].translation }).count > 1 {
            for place in places {
                let other = places.first { rows[$0].translation != rows[place].translation }
                doubled[place] = other.map { rows[$0].line }
            }
        }
        return doubled
    }

    /// Nil where nothing is to be done.
    private static func edit(
        for row: TranslationRow, of text: BankTexts.Text, from origin: BankTexts.Version,
        named: [BankTexts.Name: BankTexts.Text], in texts: BankTexts
    ) throws(Obstacle) -> Edit? {
        let version = BankTexts.version(text, row.language)
        let old = version?.words ?? ""
        guard texts.languages.contains(row.language) else { throw Obstacle(reason: .languageUnknown) }
        if row.translation == old { return nil }
        guard !row.language.sharesBase(with: origin.language) else {
            throw Obstacle(reason: row.translation.isEmpty ? .emptied : .languageOfSource)
        }
        guard row.mark == TranslationRow.mark(origin.words, old) else {
            // An empty cell asks for nothing.
            if row.translation.isEmpty { return nil }
            throw Obstacle(reason: TranslationRow.isMark(row.mark) ? .changed : .markDamaged)
        }
        guard !row.translation.isEmpty else { throw Obstacle(reason: .emptied) }
        guard let version else {
            let previous = text.previous.flatMap { named[$0] }.flatMap { BankTexts.version($0, row.language) }
            return try insertion(of: row, after: text, or: previous, in: texts)
        }
        guard version.isWhole else { throw Obstacle(reason: .notInOnePiece) }
        let start = version.range.lowerBound
        let isBehindTag = start > 0 && texts.bytes[start - 1] == UInt8(ascii: "]")
        return Edit(
            rows: [row], line: text.line, range: version.range,
            replacement: (isBehindTag ? [0x20] : [])
                + TranslationCell.written(row.translation, as: text.form, below: column(of: start, in: texts.bytes)))
    }

    /// A line for the new language below the last one that there is.
    ///
    /// - Parameter previous: the paragraph above it in the new language; where that stands below the first version
    ///   of this one, languages stand one after the other, and the new paragraph goes below that one.
    private static func insertion(
        of row: TranslationRow, after text: BankTexts.Text, or previous: BankTexts.Version?, in texts: BankTexts
    ) throws(Obstacle) -> Edit {
        let bytes = texts.bytes
        guard var last = text.versions.max(by: { $0.range.upperBound < $1.range.upperBound }) else {
            throw Obstacle(reason: .unwritable(nil))
        }
        let head = text.versions.map(\.range.upperBound).min() ?? 0
        let isParagraph = previous.map { $0.range.lowerBound > head } ?? false
        if let previous, isParagraph { last = previous }
        let start = lineStart(of: last.range.lowerBound, in: bytes)
        // Where several languages stand on the line, below the first of them.
        let first =
            isParagraph
            ? last.range.lowerBound
            : text.versions.map(\.range.lowerBound).filter { $0 >= start }.min() ?? last.range.lowerBound
        let isTagged = !text.versions.contains(where: \.isUntagged)
        let tag = (isTagged ? bytes[start..<first].lastIndex(of: UInt8(ascii: "[")) : nil) ?? first
        let before = bytes[start..<tag]
        let mark = before.first { $0 != 0x20 && $0 != 0x09 }
        var lead = Array(before)
        if let mark, mark != UInt8(ascii: ">") {
            // Below a mark; conditions are long, and what stands below them is indented as below a cross.
            let width = String(decoding: before, as: UTF8.self).count
            let isLong = before.starts(with: "- (x ".utf8) || before.starts(with: "- [x ".utf8)
            lead = [UInt8](repeating: 0x20, count: isLong ? 6 : width)
        }
        let margin = lead
        lead += Array("[\(row.language)] ".utf8)
        var end = last.range.upperBound
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let isCRLF = end > 0 && end < bytes.count && bytes[end - 1] == 0x0D
        if isCRLF { end -= 1 }
        let newline: [UInt8] = isCRLF ? [0x0D, 0x0A] : [0x0A]
        var blank: [UInt8] = []
        if isParagraph {
            blank = newline
            if mark == UInt8(ascii: ">") { blank += margin.reversed().drop { $0 == 0x20 }.reversed() }
        }
        let words = TranslationCell.written(
            row.translation, as: text.form, below: String(decoding: lead, as: UTF8.self).count)
        return Edit(rows: [row], line: text.line, range: end..<end, replacement: blank + newline + lead + words)
    }

    /// The first language's tag goes before a text that has none, and its lines become one, since a line without a tag
    /// would be for every language.
    private static func tagging(
        _ origin: BankTexts.Version, before edit: Edit, as form: BankTexts.Text.Form, in bytes: [UInt8]
    ) throws(Obstacle) -> Edit {
        guard origin.isWhole else { throw Obstacle(reason: .notInOnePiece) }
        var edit = edit
        let start = origin.range.lowerBound
        let tag = "[\(origin.language)] "
        let words = TranslationCell.written(
            origin.words, as: form, below: column(of: start, in: bytes) + tag.utf8.count)
        let isOneLine = !bytes[origin.range].contains(0x0A)
        edit.replacement =
            Array(tag.utf8) + (isOneLine ? Array(bytes[origin.range]) : words)
            + bytes[origin.range.upperBound..<edit.range.lowerBound] + edit.replacement
        edit.range = start..<edit.range.upperBound
        return edit
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
        if Self.hasOnlyChanged(edits.flatMap(\.rows), from: texts, to: BankTexts(all, fileName: texts.fileName)) {
            bytes = all
            applied = edits.flatMap(Self.placed)
            return
        }
        // From the end of the file, so that the places of those still to do stay right.
        var sound = texts
        for edit in sorted {
            var next = sound.bytes
            next.replaceSubrange(edit.range, with: edit.replacement)
            let read = BankTexts(next, fileName: texts.fileName)
            if Self.hasOnlyChanged(edit.rows, from: sound, to: read) {
                sound = read
                applied.insert(contentsOf: Self.placed(edit), at: 0)
            } else {
                let reason = Self.newError(in: read, beside: sound)
                conflicts += edit.rows.map { Conflict(row: $0, reason: .unwritable(reason), line: edit.line) }
            }
        }
        bytes = sound.bytes
    }

    private static func placed(_ edit: Edit) -> [TranslationRow] {
        edit.rows.map { row in
            var row = row
            row.line = edit.line
            return row
        }
    }

    private static func newError(in after: BankTexts, beside before: BankTexts) -> String? {
        var known = before.errors
        return after.errors.first { error in
            guard let place = known.firstIndex(of: error) else { return true }
            known.remove(at: place)
            return false
        }
    }

    /// Whether the new file has the translations as they were typed, all else as it was, and no further error.
    private static func hasOnlyChanged(_ rows: [TranslationRow], from before: BankTexts, to after: BankTexts) -> Bool {
        guard after.errors.count <= before.errors.count, after.items == before.items,
            after.languages == before.languages
        else { return false }
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

    // MARK: Afterwards

    /// What the checker says of the file as it is now and did not say before, but for what is still missing.
    ///
    /// - Parameter texts: as they were.
    public func findings(since texts: BankTexts) -> [Diagnostic] {
        guard bytes != texts.bytes else { return [] }
        func read(_ bytes: [UInt8]) -> [Diagnostic] {
            BankReader.read(bytes, fileName: texts.fileName).diagnostics.filter {
                $0.severity != .information && $0.code != .translationMissing
            }
        }
        var known: [String: Int] = [:]
        for diagnostic in read(texts.bytes) { known[diagnostic.message, default: 0] += 1 }
        return read(bytes).filter { diagnostic in
            guard let count = known[diagnostic.message], count > 0 else { return true }
            known[diagnostic.message] = count - 1
            return false
        }
    }
}
