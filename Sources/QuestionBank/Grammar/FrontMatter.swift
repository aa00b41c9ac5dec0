import Assessment
import Quantities

/// The fields between the `---` lines at the head of a file.
struct FrontMatter {
    enum Field: String, CaseIterable {
        case id
        case title
        case languages
        case numbers
        case licence
        case sources
        case units
    }

    var id: String?
    var idRange: Range<Int>?
    var title: PlacedText?
    var licence: String?
    var sources: [(key: String, text: PlacedText)] = []
    var units: UnitTable = .standard
    var syntax = Syntax()
    /// The first line after it.
    var end = 0

    /// A field's name, what follows its colon, and the indented lines below.
    private struct Entry {
        var name: Range<Int>
        var value: Range<Int>
        var below: [SourceText.Line] = []
    }

    init(_ source: SourceText, findings: inout Findings) {
        let lines = source.lines
        guard let first = lines.firstIndex(where: { !$0.isBlank && !$0.isCommentOnly }) else { return }
        if let joined = Self.fenceJoined(lines[first], in: source.bytes) {
            findings.report(
                .fenceJoined, at: joined, fix: Finding.Fix(label: "write ---", range: joined, replacement: "---\n"))
            return
        }
        if !Self.isFence(lines[first], in: source.bytes) {
            guard let fence = Self.fenceTyped(from: first, in: source) else { return }
            findings.report(
                .fenceTyped, at: fence,
                fix: Finding.Fix(label: "write ---", range: fence, replacement: fence.isEmpty ? "---\n" : "---"))
            if fence.isEmpty { return }
        }
        var entries: [Entry] = []
        var place = first + 1
        var isClosed = false
        let outer = findings
        while place < lines.count {
            let line = lines[place]
            if Self.isFence(line, in: source.bytes) {
                isClosed = true
                place += 1
                break
            }
            if Self.isNearlyFence(line, in: source.bytes) {
                findings.report(
                    .fenceTyped, at: line.range,
                    fix: Finding.Fix(label: "write ---", range: line.range, replacement: "---"))
                isClosed = true
                place += 1
                break
            }
            if line.indent == 0, LineKind(line, in: source.bytes) == .heading { break }
            if !line.isBlank, !line.isCommentOnly {
                Self.read(line, into: &entries, source: source, findings: &findings)
            }
            place += 1
        }
        end = place
        if isClosed, entries.isEmpty, let second = Self.secondHead(from: place, in: source) {
            findings.report(.headBelowHead, at: second)
        }
        if !isClosed {
            // Lines below it would be no fields, which is no news.
            findings = outer
            findings.report(.frontMatterUnclosed, at: lines[first].range)
        }
        interpret(entries, in: source, findings: &findings)
    }

    static func isFence(_ line: SourceText.Line, in bytes: [UInt8]) -> Bool {
        line.indent == 0 && line.range.count >= 3 && bytes[line.range].allSatisfy { $0 == UInt8(ascii: "-") }
    }

    /// `--`, `---x` and their like.
    private static func isNearlyFence(_ line: SourceText.Line, in bytes: [UInt8]) -> Bool {
        let text = bytes[line.range]
        let dashes = text.count { $0 == UInt8(ascii: "-") }
        // An em dash is what some editors make of hyphens.
        if text.elementsEqual("—".utf8) || text.elementsEqual("—-".utf8) || text.elementsEqual("–-".utf8) {
            return true
        }
        return line.indent <= 1 && dashes >= 2 && text.count - dashes <= 2 && text.count <= 5
            && !text.contains { $0 == 0x20 || $0 == UInt8(ascii: ":") }
    }

    /// A first line that was to open the head, or an empty range before fields that nothing opens; nil where there is
    /// no head at all.
    private static func fenceTyped(from first: Int, in source: SourceText) -> Range<Int>? {
        let lines = source.lines
        if let cut = fenceCut(first, in: source) { return cut }
        func isField(_ line: SourceText.Line) -> Bool { isKnownField(line, in: source.bytes) }
        if isNearlyFence(lines[first], in: source.bytes) || isOddFence(lines[first], in: source.bytes) {
            return first + 1 < lines.count && isField(lines[first + 1]) ? lines[first].range : nil
        }
        guard isField(lines[first]) else { return nil }
        let isClosed = lines[first...].prefix(400).prefix { LineKind($0, in: source.bytes) != .heading }
            .contains { isFence($0, in: source.bytes) }
        return isClosed ? lines[first].start..<lines[first].start : nil
    }

    private static func read(
        _ line: SourceText.Line, into entries: inout [Entry], source: SourceText, findings: inout Findings
    ) {
        let bytes = source.bytes
        if line.indent > 0 || opensLanguage(line, in: bytes) {
            if entries.isEmpty {
                findings.report(.frontMatterLine(source.string(line.range)), at: line.range)
            } else {
                entries[entries.count - 1].below.append(line)
            }
            return
        }
        if bytes[line.text] == UInt8(ascii: "#") { return }
        guard let colon = bytes[line.range].firstIndex(of: UInt8(ascii: ":")) else {
            findings.report(.frontMatterLine(source.string(line.range)), at: line.range)
            return
        }
        entries.append(Entry(name: line.text..<colon, value: trimmed((colon + 1)..<line.end, in: bytes)))
    }

    /// A text in another language may go on without being set in.
    private static func opensLanguage(_ line: SourceText.Line, in bytes: [UInt8]) -> Bool {
        switch Syntax().opening(at: line.text, until: line.end, in: bytes) {
        case .none: false
        case .language, .unknown, .unclosed: true
        }
    }

    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == SourceText.blank }
        while start < end, isSpace(bytes[start]) { start += 1 }
        while start < end, isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// A value without the `# remark` after it.
    private static func plain(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        for place in range where bytes[place] == UInt8(ascii: "#") {
            if place == range.lowerBound || bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 {
                return trimmed(range.lowerBound..<place, in: bytes)
            }
        }
        return range
    }

    // MARK: Meaning

    private mutating func interpret(_ entries: [Entry], in source: SourceText, findings: inout Findings) {
        var known: [(Field, Entry)] = []
        var seen: [Field: Range<Int>] = [:]
        for entry in entries {
            let name = source.string(entry.name)
            let meant = FrontMatterWords.field(called: name)
            if Field(rawValue: name) == nil {
                let near = meant?.rawValue ?? Spelling.nearest(to: name, among: Field.allCases.map(\.rawValue))
                let fix = near.map { Finding.Fix(label: "write \($0)", range: entry.name, replacement: $0) }
                findings.report(.frontMatterFieldUnknown(name, near: near), at: entry.name, fix: fix)
            }
            // One that is only misnamed is read all the same, lest each item repeat what follows from it.
            guard let field = Field(rawValue: name) ?? meant else { continue }
            if let first = seen[field] {
                findings.report(
                    .fieldRepeated(name), at: entry.name,
                    notes: [Finding.Note(text: "it is first given here", range: first)])
                continue
            }
            seen[field] = entry.name
            known.append((field, entry))
        }
        reportJoined(known.map { ($0.0, [$0.1.value] + $0.1.below.map(\.range)) }, in: source, findings: &findings)
        // How texts and figures are written must be known before any is read.
        for (field, entry) in known {
            let value = Self.plain(entry.value, in: source.bytes)
            switch field {
            case .languages: readLanguages(value, at: entry.name, in: source, findings: &findings)
            case .numbers: readNumbers(value, at: entry.name, in: source, findings: &findings)
            default: break
            }
        }
        for (field, entry) in known {
            switch field {
            case .languages, .numbers:
                for line in entry.below { findings.report(.frontMatterLine(source.string(line.range)), at: line.range) }
            case .id:
                readID(Self.plain(entry.value, in: source.bytes), at: entry.name, in: source, findings: &findings)
                for line in entry.below { findings.report(.frontMatterLine(source.string(line.range)), at: line.range) }
            case .title:
                title = readText(entry.value, below: entry.below[...], at: entry.name, in: source, findings: &findings)
            case .licence:
                let value = Self.plain(entry.value, in: source.bytes)
                licence = value.isEmpty ? nil : source.string(value)
                if value.isEmpty { findings.report(.fieldEmpty("licence"), at: entry.name) }
                for line in entry.below { findings.report(.frontMatterLine(source.string(line.range)), at: line.range) }
            case .sources: readSources(entry, in: source, findings: &findings)
            case .units: readUnits(entry, in: source, findings: &findings)
            }
        }
    }

    private mutating func readID(
        _ value: Range<Int>, at name: Range<Int>, in source: SourceText, findings: inout Findings
    ) {
        guard Name.isValid(source.bytes[value]) else {
            findings.report(
                .bankIDInvalid(source.string(value)), at: value.isEmpty ? name : value)
            return
        }
        id = source.string(value)
        idRange = value
    }

    private mutating func readLanguages(
        _ value: Range<Int>, at name: Range<Int>, in source: SourceText, findings: inout Findings
    ) {
        var place = value.lowerBound
        let separators: [UInt8] = [
            0x20, 0x09, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), SourceText.blank,
        ]
        while place < value.upperBound {
            guard !separators.contains(source.bytes[place]) else {
                place += 1
                continue
            }
            let start = place
            while place < value.upperBound, !separators.contains(source.bytes[place]) { place += 1 }
            let text = source.string(start..<place)
            guard let language = Language(text), language.description == text else {
                let near = Language(text)?.description
                let fix = near.map { Finding.Fix(label: "write \($0)", range: start..<place, replacement: $0) }
                findings.report(.languageTagInvalid(text, near: near), at: start..<place, fix: fix)
                syntax.areLanguagesWhole = false
                continue
            }
            if syntax.declaredLanguages.count < PlacedText.mostLanguages, !syntax.declaredLanguages.contains(language) {
                syntax.declaredLanguages.append(language)
            }
        }
        if value.isEmpty { findings.report(.fieldEmpty("languages"), at: name) }
    }

    private mutating func readNumbers(
        _ value: Range<Int>, at name: Range<Int>, in source: SourceText, findings: inout Findings
    ) {
        let word = source.string(value)
        if let style = KeyStyle(rawValue: word), style != .undeclared {
            syntax.numbers = style
            return
        }
        let near = Spelling.nearest(to: word, among: ["point", "comma"])
        let fix = near.map { Finding.Fix(label: "write \($0)", range: value, replacement: $0) }
        findings.report(
            .fieldValueUnknown("numbers", word, ["point", "comma"], near: near), at: value.isEmpty ? name : value,
            fix: fix)
    }

    private func readText(
        _ value: Range<Int>, below: ArraySlice<SourceText.Line>, at name: Range<Int>, in source: SourceText,
        findings: inout Findings
    ) -> PlacedText {
        var syntax = syntax
        syntax.hasPlaceholders = false
        var text = TextDraft(at: name)
        if !value.isEmpty { text.add(value, joint: .line, in: source, syntax: syntax, findings: &findings) }
        for line in below {
            let joint: TextDraft.Joint = text.pieces.isEmpty ? .line : .continuation
            text.add(line.range, joint: joint, in: source, syntax: syntax, findings: &findings)
        }
        return PlacedText(text)
    }

    /// Parts `key: value` lines from the deeper lines that continue them.
    private func members(of entry: Entry, in source: SourceText, findings: inout Findings) -> [Entry] {
        if !entry.value.isEmpty { findings.report(.membersBelow(source.string(entry.name)), at: entry.value) }
        guard let margin = entry.below.first?.indent else { return [] }
        var members: [Entry] = []
        for line in entry.below {
            if line.indent > margin || source.bytes[line.text] == UInt8(ascii: "["), !members.isEmpty {
                members[members.count - 1].below.append(line)
                continue
            }
            guard let colon = source.bytes[line.range].firstIndex(of: UInt8(ascii: ":")) else {
                findings.report(.frontMatterLine(source.string(line.range)), at: line.range)
                continue
            }
            let name = Self.trimmed(line.text..<colon, in: source.bytes)
            if name.isEmpty {
                findings.report(.frontMatterLine(source.string(line.range)), at: line.range)
                continue
            }
            members.append(Entry(name: name, value: Self.trimmed((colon + 1)..<line.end, in: source.bytes)))
        }
        return members
    }

    private mutating func readSources(_ entry: Entry, in source: SourceText, findings: inout Findings) {
        var seen: [String: Range<Int>] = [:]
        for member in members(of: entry, in: source, findings: &findings) {
            let key = source.string(member.name)
            if let first = seen[key] {
                findings.report(
                    .fieldRepeated(key), at: member.name,
                    notes: [Finding.Note(text: "it is first given here", range: first)])
                continue
            }
            seen[key] = member.name
            let text = readText(
                member.value, below: member.below[...], at: member.name, in: source, findings: &findings)
            sources.append((key, text))
        }
    }

    /// `puñado: 3 g`, or `school: schools, escuela` for what is counted.
    private mutating func readUnits(_ entry: Entry, in source: SourceText, findings: inout Findings) {
        for member in members(of: entry, in: source, findings: &findings) {
            do throws(KeyParser.Failure) {
                let unit = try UnitDeclaration.declare(
                    source.string(member.name), as: Self.plain(member.value, in: source.bytes), in: source,
                    style: syntax.numbers, into: &units)
                if unit == nil {
                    findings.report(.frontMatterLine(source.string(member.value)), at: member.name)
                }
            } catch {
                findings.report(error.message, at: error.range, fix: error.fix)
            }
        }
    }
}

/// Names of banks and items: they go into paths, records and command lines.
enum Name {
    static let longest = 100

    /// Letters, digits, `-`, `_` and `.`, a letter or a digit first.
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count <= longest, isLetterOrDigit(first) else { return false }
        var isPlain = true
        for byte in bytes {
            if byte >= 0x80 { isPlain = false }
            guard isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == 0x5F || byte == 0x2E else {
                return false
            }
        }
        return isPlain || hasLettersOnly(bytes)
    }

    /// Whether what is not ASCII is letters, the marks that go with them, digits, and joiners.
    private static func hasLettersOnly(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
            if scalar.isASCII || scalar.properties.isAlphabetic { return true }
            return switch scalar.properties.generalCategory {
            // What is not seen is another finding's business.
            case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .format,
                .control:
                true
            default: false
            }
        }
    }

    /// Letters of other scripts count.
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            || (byte >= 0x80 && byte != SourceText.blank)
    }
}

extension Message {
    static var frontMatterUnclosed: Message {
        Message(.frontMatterInvalid, "this head of the file is never closed; end it with a line of `---`")
    }

    static var fenceTyped: Message {
        Message(.frontMatterInvalid, "the head of a file stands between two lines of `---`")
    }

    static func frontMatterLine(_ text: String) -> Message {
        Message(
            .frontMatterInvalid,
            "`\(text.prefix(60))` is no field; here stand lines such as `title: ...`, and what goes"
                + " on is indented")
    }

    static func frontMatterFieldUnknown(_ name: String, near: String?) -> Message {
        let known = FrontMatter.Field.allCases.map(\.rawValue).joined(separator: ", ")
        return Message(
            .fieldUnknown,
            "there is no field `\(name.prefix(40))` at the head of a bank; "
                + (near.map { "did you mean `\($0)`?" } ?? "there are \(known)"))
    }

    static func bankIDInvalid(_ text: String) -> Message {
        Message(
            .frontMatterInvalid,
            "`\(text.prefix(60))` cannot name a bank; a name has letters, digits, `-`, `_` and `.`, at most \(Name.longest) bytes"
        )
    }

    static func languageTagInvalid(_ text: String, near: String?) -> Message {
        Message(
            .languageUnknown,
            "`\(text.prefix(40))` is no language tag; "
                + (near.map { "write `\($0)`" } ?? "tags look like `es`, `hi` or `es-MX`"))
    }

    static func membersBelow(_ name: String) -> Message {
        Message(.frontMatterInvalid, "what belongs to `\(name)` stands on indented lines below it, each `name: ...`")
    }
}

extension Explanation {
    static let frontMatterInvalid = Explanation(
        finds: "A line at the head of a file that is no field, or a head that is never closed.",
        reason: "The head says how the rest is read (languages, the decimal mark, units), so a guess about it would "
            + "reach every item.",
        fires: .bank(
            #"""
            ---
            id: rivers
            this is no field
            ---
            ## a
            One?

            = 1

            """#),
        quiet: .bank(
            #"""
            ---
            id: rivers
            ---
            ## a
            One?

            = 1

            """#))
}
