import Assessment
import Quantities

/// Reads banks written in the `.quiz.md` format.
public enum BankReader {
    /// How closely a bank is looked at.
    public enum Scrutiny: Sendable {
        /// Errors only, as is enough to leave bad items out.
        case soundness
        /// Errors and warnings.
        case full
    }

    /// Larger files are refused.
    public static let largestFile = 64 << 20

    /// Reads whatever bytes there are, in time and memory proportional to their number; it never fails.
    ///
    /// - Parameters:
    ///   - bytes: the file, which should be UTF-8 and may begin with a byte order mark.
    ///   - fileName: names the file in diagnostics, and the bank where the file does not.
    ///   - buildsItems: false where nobody asks the items: then the bank that is returned has a roster and no items.
    ///   - sources: texts that should have the figures of its keys; with none, nobody asks.
    public static func read(
        _ bytes: [UInt8], fileName: String, scrutiny: Scrutiny = .full, buildsItems: Bool = true,
        against sources: [GroundingSource] = []
    ) -> BankReading {
        var findings = Findings()
        if let refusal = refusal(of: bytes) {
            findings.report(refusal, at: 0..<0)
            let nothing = SourceText([], file: fileName, findings: &findings)
            return BankReading(bank: nil, diagnostics: findings.diagnostics(in: nothing), itemsLeftOut: 0)
        }
        let source = SourceText(bytes, file: fileName, findings: &findings)
        var assembly = BankAssembly(source, findings: findings)
        return assembly.reading(scrutiny: scrutiny, buildsItems: buildsItems, against: sources)
    }

    /// The finding about a file that could not be opened, for whoever tried.
    public static func unreadable(fileName: String) -> BankReading {
        var findings = Findings()
        findings.report(.fileUnreadable, at: 0..<0)
        let nothing = SourceText([], file: fileName, findings: &findings)
        return BankReading(bank: nil, diagnostics: findings.diagnostics(in: nothing))
    }

    /// What makes a file as a whole unreadable, before a line of it is looked at.
    static func refusal(of bytes: [UInt8]) -> Message? {
        if bytes.count > largestFile { return .fileTooLarge }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .fileIsUTF16 }
        return nil
    }
}

/// Puts a bank together from the head of its file and its items.
struct BankAssembly {
    let source: SourceText
    let front: FrontMatter
    var findings: Findings
    private(set) var description: PlacedText?

    init(_ source: SourceText, findings: Findings) {
        self.source = source
        var findings = findings
        front = FrontMatter(source, findings: &findings)
        self.findings = findings
    }

    /// The items as they stand in the file, before any is judged.
    func parsedItems() -> [ParsedItem] {
        let headings = headings()
        let ends = ends(of: headings)
        return Chunks.map(headings.count) { [source, front] places in
            var findings = Findings()
            return places.map { place in
                ItemParser.item(
                    heading: headings[place], until: ends[place], source: source, front: front, findings: &findings)
            }
        }.flatMap { $0 }
    }

    mutating func reading(
        scrutiny: BankReader.Scrutiny, buildsItems: Bool = true, against sources: [GroundingSource] = []
    ) -> BankReading {
        let headings = headings()
        readDescription(until: headings.first ?? source.lines.count)
        let context = RuleContext(source: source, front: front, languages: languages(), scrutiny: scrutiny)
        let builder = ItemBuilder(
            bank: id, languages: context.languages, sources: plainSources, units: front.units)
        let ends = ends(of: headings)
        let stretches = Chunks.map(headings.count) { places in
            var stretch = Stretch(in: context, builder: buildsItems ? builder : nil, against: sources)
            stretch.read(zip(headings[places], ends[places]))
            return stretch
        }
        let traits = stretches.flatMap(\.traits)
        report(stretches, traits, in: context)
        suppress(items: traits)
        let bank = bank(of: traits, built: stretches.flatMap(\.built), languages: context.languages)
        if findings.isFull { findings.reportFull(at: source.bytes.count) }
        var reading = BankReading(
            bank: bank, diagnostics: findings.diagnostics(in: source), itemsLeftOut: traits.count - bank.roster.count)
        reading.askedFigures = sources.indices.map { source in
            stretches.reduce(into: Set<Int>()) { $0.formUnion($1.asked[source]) }
        }
        return reading
    }

    private mutating func report(_ stretches: [Stretch], _ traits: [ItemTraits], in context: RuleContext) {
        var tally = BankTally(context)
        for stretch in stretches {
            findings.add(stretch.ofLines)
            tally.add(stretch.tally)
        }
        reportBytes()
        Rules.checkBank(traits, tally, in: context, findings: &findings)
        for stretch in stretches {
            findings.add(stretch.ofRules)
            if tally.usesSources { findings.add(stretch.ofSources) }
            if tally.usesFeedback { findings.add(stretch.ofFeedback) }
        }
        // One after the other, since these share a budget.
        var budget = VariantsSound.Budget()
        for item in stretches.lazy.flatMap(\.drawing) {
            Rules.checkVariants(of: item, in: context, budget: &budget, findings: &findings)
        }
        for stretch in stretches { findings.add(stretch.ofGrounding) }
    }

    /// For each item, the line after its last.
    private func ends(of headings: [Int]) -> [Int] { Array(headings.dropFirst()) + [source.lines.count] }

    /// The lines that begin an item.
    private func headings() -> [Int] {
        (front.end..<max(front.end, source.lines.count)).filter { index in
            let line = source.lines[index]
            return line.indent == 0 && !line.isBlank && source.bytes[line.text] == UInt8(ascii: "#")
                && LineKind(line, in: source.bytes) == .heading
        }
    }

    private mutating func readDescription(until end: Int) {
        guard front.end < end else { return }
        var syntax = front.syntax
        syntax.hasPlaceholders = false
        var text: TextDraft?
        var isAfterBlank = false
        let typed = UnheadedItem.find(in: source, lines: front.end..<end)
        if let typed { findings.report(typed.message, at: typed.range, fix: typed.fix) }
        for line in source.lines[front.end..<end] where !line.isCommentOnly {
            guard !line.isBlank else {
                isAfterBlank = true
                continue
            }
            // Taken out while it grows, so that it is not copied.
            var draft = text ?? TextDraft(at: line.range)
            text = nil
            let joint: TextDraft.Joint =
                draft.pieces.isEmpty ? .line : isAfterBlank ? .paragraph : line.indent > 0 ? .continuation : .line
            draft.add(line.range, joint: joint, in: source, syntax: syntax, findings: &findings)
            text = draft
            isAfterBlank = false
        }
        description = text.map { PlacedText($0) }
    }

    /// Reports what is wrong with the bytes themselves, once for each line.
    private mutating func reportBytes() {
        report(source.invalidRuns, canBeRemoved: false) { .notUTF8(at: $0.lowerBound, count: $1) }
        report(source.invisibleRuns, canBeRemoved: true) { [source] in .invisible(source.original[$0], count: $1) }
    }

    private mutating func report(
        _ runs: [Range<Int>], canBeRemoved: Bool, message: (Range<Int>, Int) -> Message
    ) {
        var place = 0
        while place < runs.count {
            let first = runs[place]
            let line = source.index(ofLineAt: first.lowerBound)
            let end = line + 1 < source.lines.count ? source.lines[line + 1].start : source.bytes.count
            var count = 0
            while place < runs.count, runs[place].lowerBound < end {
                count += 1
                place += 1
            }
            // A lone carriage return may end a line.
            let isRemoved = canBeRemoved && !source.original[first].contains(0x0D)
            // What was decoded wrongly would be lost for good.
            let isGuess = Message.isOfWrongDecoding(source.original[first])
            let fix = Finding.Fix(label: "remove it", range: first, replacement: "", isGuess: isGuess)
            findings.report(message(first, count), at: first, fix: isRemoved ? fix : nil)
        }
    }

    /// Those declared, else those used, else English.
    private func languages() -> [Language] {
        if !front.syntax.declaredLanguages.isEmpty { return front.syntax.declaredLanguages }
        var languages: [Language] = []
        guard mayNameLanguages else { return [.english] }
        for item in parsedItems() {
            item.forEachText { text in
                for version in text.text.versions {
                    guard let language = version.language, !languages.contains(language) else { continue }
                    if languages.count < PlacedText.mostLanguages { languages.append(language) }
                }
            }
        }
        return languages.isEmpty ? [.english] : languages
    }

    /// Whether a bracket opens before two letters, as those of all languages do and those of marks do not.
    private var mayNameLanguages: Bool {
        let bytes = source.bytes.span
        for place in 0..<max(0, bytes.count - 3) where bytes[place] == UInt8(ascii: "[") {
            if Self.isLetter(bytes[place + 1]), Self.isLetter(bytes[place + 2]) { return true }
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private mutating func suppress(items: [ItemTraits]) {
        guard !source.allowances.isEmpty else { return }
        let starts = items.map(\.range.lowerBound)
        func region(_ offset: Int) -> Int {
            var low = 0
            var high = starts.count
            while low < high {
                let middle = (low + high) / 2
                if starts[middle] <= offset { low = middle + 1 } else { high = middle }
            }
            return low
        }
        var allowed: [Int: Set<Diagnostic.Code>] = [:]
        for allowance in source.allowances { allowed[region(allowance.offset), default: []].formUnion(allowance.codes) }
        findings.suppress { finding in
            allowed[0]?.contains(finding.message.code) == true
                || allowed[region(finding.range.lowerBound)]?.contains(finding.message.code) == true
        }
    }

    private var id: String { front.id ?? Self.id(of: source.file) }
    private var plainSources: [Bank.Source] { front.sources.map { Bank.Source(key: $0.key, text: $0.text.text) } }

    /// - Parameter built: one for each item, or none at all.
    private func bank(of items: [ItemTraits], built: [Item?], languages: [Language]) -> Bank {
        var bank = Bank(
            id: id, title: front.title?.text ?? LocalizedText(id), description: description?.text, languages: languages,
            licence: front.licence, sources: plainSources, items: [], file: source.file)
        bank.units = front.units
        let errors = findings.errorOffsets.sorted()
        var error = 0
        var sound: [Int] = []
        sound.reserveCapacity(items.count)
        for (place, item) in items.enumerated() {
            while error < errors.count, errors[error] < item.range.lowerBound { error += 1 }
            guard error == errors.count || !item.range.contains(errors[error]) else { continue }
            if !built.isEmpty {
                guard let item = built[place] else { continue }
                bank.items.append(item)
            }
            sound.append(place)
        }
        let places = source.ranges(of: [front.idRange ?? 0..<0] + sound.map { items[$0].idRange })
        if front.idRange != nil { bank.idRange = places[0] }
        bank.roster = zip(sound, places.dropFirst()).map { Bank.Entry(id: items[$0].id, range: $1) }
        return bank
    }

    /// The last part of a path without `.quiz.md`.
    private static func id(of file: String) -> String {
        var name = file.split(separator: "/").last.map(String.init) ?? file
        for ending in [".quiz.md", ".md"] where name.hasSuffix(ending) && name.count > ending.count {
            name.removeLast(ending.count)
            break
        }
        let bytes = Array(name.utf8)
        return Name.isValid(bytes[...]) ? name : "bank"
    }
}

extension Findings {
    /// Says that some findings are not listed, whatever the limit.
    mutating func reportFull(at end: Int) {
        append(Finding(message: .tooManyFindings, range: end..<end))
    }
}

extension Message {
    static var fileUnreadable: Message {
        Message(.fileUnreadable, "this cannot be read as a file; see that it is one, and that you may read it")
    }

    static var fileTooLarge: Message {
        Message(.tooLarge, "the file is larger than \(BankReader.largestFile >> 20) MB; split the bank into several")
    }

    static var fileIsUTF16: Message {
        Message(.encodingInvalid, "the file is in UTF-16; save it as UTF-8")
    }

    static var tooManyFindings: Message {
        Message(.tooLarge, "there are more than \(Findings.limit) findings; the rest are not listed")
    }

    static func notUTF8(at offset: Int, count: Int) -> Message {
        let more = count > 1 ? ", and \(count - 1) more on this line" : ""
        return Message(.encodingInvalid, "byte \(offset) of the file is not UTF-8\(more); save the file as UTF-8")
    }

    static func invisible(_ bytes: ArraySlice<UInt8>, count: Int) -> Message {
        let names = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(1).map {
            let code = String($0.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        }
        let more = count > 1 ? ", and \(count - 1) more on this line" : ""
        return Message(
            .controlCharacters,
            isOfWrongDecoding(bytes)
                ? "\(names.joined()) is not seen, and comes of text that was decoded wrongly\(more); save that as UTF-8 anew"
                : "\(names.joined()) is not seen and can change what is seen\(more); remove it")
    }

    /// U+0080 to U+009F: bytes of UTF-8 that were taken for letters of Latin-1.
    static func isOfWrongDecoding(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first == 0xC2 && bytes.dropFirst().first.map { (0x80...0x9F).contains($0) } ?? false
    }
}

extension Explanation {
    static let encodingInvalid = Explanation(
        finds: "Bytes that are not UTF-8.",
        reason: "The letters are lost as soon as another program guesses another encoding. Items that hold such "
            + "bytes are left out; save the file as UTF-8.",
        fires: .words("A file saved as Latin-1 or UTF-16."),
        quiet: .words("The same file saved as UTF-8, with or without a byte order mark."))

    static let fileUnreadable = Explanation(
        finds: "A bank file that cannot be opened.",
        reason: "It is a folder, a device or a broken link, or you may not read it. The other files are checked all "
            + "the same.",
        fires: .words("A link `old.quiz.md` to a file that is gone."),
        quiet: .words("A plain file that you may read."))

    static let tooLarge = Explanation(
        finds: "More of something than a reader or a program could deal with.",
        reason: "Files, options, variables and figures have bounds, so that a damaged or hostile file costs no more "
            + "than it is long.",
        fires: .bank(
            #"""
            ## a
            let d = 1..1e30
            How many in {d}?

            = {d}

            """#),
        quiet: .bank(
            #"""
            ## a
            let d = 1..1000
            How many in {d}?

            = {d}

            """#))

    static let controlCharacters = Explanation(
        finds: "Characters that are not seen and can change what is seen.",
        reason: "Control characters steer terminals, and marks that turn the direction of writing show a text that "
            + "is not the one in the file. Joiners, which Devanagari needs, are left alone. The fix removes the "
            + "character.",
        fires: .bank(
            #"""
            ## a
            How many\#u{200B} villages?

            = 5

            """#),
        quiet: .bank(
            #"""
            ## a
            How many villages?

            = 5

            """#))
}
