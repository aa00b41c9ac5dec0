import Assessment
import Quantities

/// A bank that is being put together from another program's file.
///
/// A reader adds items and says what it could not keep; ``reading()`` then gives every item an id of its own, writes
/// the bank as `.quiz.md` and reads that back, so that an imported bank is one that can be written down and asked.
struct ImportedBank {
    /// A stretch of one of the files: the file itself, or one within the package that it is.
    struct Place: Hashable {
        var file = 0
        var range: Range<Int>

        init(_ range: Range<Int>, file: Int = 0) {
            self.file = file
            self.range = range
        }
    }

    /// A question as it was found.
    struct Entry {
        var place: Place
        /// What the other program knows it by; kept where it can name an item.
        var id: String?
        /// Words to make an id of where there is none.
        var name: String?
        var stem: LocalizedText
        var answer: AnswerKey
        var variables: [Variable] = []
        var constraints: [Expression] = []
        var hintCost = Rational.zero
        var hints: [LocalizedText] = []
        var explanation: LocalizedText?
        var source: LocalizedText?
        var tags: [String] = []
        var group: String?

        init(at place: Place, stem: LocalizedText, answer: AnswerKey) {
            self.place = place
            self.stem = stem
            self.answer = answer
        }
    }

    let options: BankFormat.ReadingOptions
    /// The first is the one that was asked for.
    private(set) var files: [(name: String, bytes: [UInt8])]
    /// The bank's own id, where the file names it.
    var id: String?
    var title: LocalizedText?
    var description: LocalizedText?
    /// Empty where every text is in the language of the options.
    var languages: [Language] = []
    var licence: String?
    /// How the file of the bank is to write decimals.
    var hasDecimalComma = false
    var sources: [Bank.Source] = []
    var units: UnitTable = .standard
    private(set) var isReadable = true
    /// Whether the first file is no longer what was given.
    private var isDecoded = false
    private var entries: [Entry] = []
    private var findings: [(place: Place, message: Message, fix: String?)] = []
    private var itemsRefused = 0
    /// The ids that items brought along and kept.
    private var ownIDs: Set<String> = []
    /// What many questions lose alike.
    private var losses = CommonLosses()

    init(_ bytes: [UInt8], fileName: String, options: BankFormat.ReadingOptions) {
        self.options = options
        files = [(fileName, bytes)]
        if bytes.count > BankReader.largestFile {
            report(.fileTooLarge, at: Place(0..<0))
            isReadable = false
        }
    }

    /// The bytes that were asked to be read.
    var bytes: [UInt8] { files[0].bytes }

    /// Makes UTF-8 of a text file that is not; what was taken for granted is reported.
    mutating func decode() {
        guard isReadable else { return }
        let decoded = TextEncoding.decoded(bytes)
        if decoded.bytes != bytes { replaceFile(0, decoded.bytes) }
        guard let guess = decoded.guess else { return }
        lose(
            "this file is not UTF-8; it is read as \(guess.name). Where letters are wrong, save it as UTF-8 and import it"
                + " again", at: Place(guess.place))
    }

    /// Takes out what a terminal would obey, or nobody sees.
    mutating func dropControls() {
        guard isReadable else { return }
        guard let (kept, first) = TextEncoding.withoutControls(bytes) else { return }
        replaceFile(0, kept)
        lose("control characters in this file, which no text has, are taken out", at: Place(first..<first))
    }

    /// Puts what a file says in the place of how it said it, so that places can be told.
    mutating func replaceFile(_ file: Int, _ bytes: [UInt8]) {
        files[file].bytes = bytes
        if file == 0 { isDecoded = true }
    }

    /// Adds a file of a package, so that places in it can be told; the result is its number.
    mutating func addFile(_ name: String, _ bytes: [UInt8]) -> Int {
        files.append((files[0].name + "/" + name, bytes))
        return files.count - 1
    }

    mutating func add(_ entry: Entry) {
        var entry = entry
        if case .choice(var choice) = entry.answer {
            for text in Self.dropRepeats(&choice.options) {
                lose("the wrong option `\(text.prefix(60))` stands twice; here it stands once", at: entry.place)
            }
            entry.answer = .choice(choice)
        }
        if case .matching(let matching) = entry.answer,
            matching.pairs.contains(where: { $0.left.versions.contains { $0.text.source.contains("\n") } })
        {
            note("what stands before the arrow of a pair is one line here", at: entry.place)
        }
        entries.append(entry)
    }

    /// Options that are wrong twice over are a slip of whoever wrote them, and would make a question of no use here.
    private static func dropRepeats(_ options: inout [Option]) -> [String] {
        var seen: Set<String> = []
        var repeats: [String] = []
        options.removeAll { option in
            guard option.key == .never, option.credit == nil, option.feedback == nil else { return false }
            let text = Item.plain(option.text)
            if seen.insert(text).inserted { return false }
            repeats.append(text)
            return true
        }
        return repeats
    }

    // MARK: Findings

    /// - Parameter fix: what to write in that place.
    mutating func report(_ message: Message, at place: Place, fix: String? = nil) {
        guard findings.count < Findings.limit else { return }
        findings.append((place, message, fix))
    }

    /// Something was dropped or changed: what, and what became of it.
    mutating func lose(_ text: String, at place: Place) {
        report(Message(.importLossy, text), at: place)
    }

    /// The same as ``lose(_:at:)`` of something that many questions lose alike; it is said once.
    mutating func note(_ text: String, at place: Place) {
        losses.note(text, at: place)
    }

    /// A question could not be read, and is left out.
    mutating func refuse(_ text: String, at place: Place, fix: String? = nil) {
        itemsRefused += 1
        report(Message(.importUnreadable, text), at: place, fix: fix)
    }

    /// A matching of the pairs that could be read; nil, and the question refused, where none could.
    mutating func matching(_ matching: Matching, at place: Place) -> AnswerKey? {
        guard matching.pairs.isEmpty else { return .matching(matching) }
        refuse("this question has no pairs", at: place)
        return nil
    }

    /// A question is of a kind that banks do not have.
    mutating func leaveOut(_ text: String, at place: Place) {
        itemsRefused += 1
        lose(text, at: place)
    }

    // MARK: The bank

    mutating func reading() -> BankReading {
        let losses = losses
        losses.report(to: &self)
        var bank = draft()
        let (text, starts) = BankWriter.textWithStarts(bank)
        let check = BankReader.read(Array(text.utf8), fileName: bank.file, scrutiny: .soundness)
        let sound = check.bank?.items.map(\.id.item) ?? []
        report(check.diagnostics, linesOf: starts)
        let places = Dictionary(zip(bank.items.map(\.id.item), entries.map(\.place))) { first, _ in first }
        let refused = itemsRefused + entries.count - sound.count
        if var read = check.bank {
            read.file = bank.file
            bank = read
        }
        let located = located(findings.map(\.place) + sound.compactMap { places[$0] })
        bank.roster = zip(sound, located.dropFirst(findings.count)).map { Bank.Entry(id: $0, range: $1) }
        bank.idRange = SourceRange(bytes: 0..<0, line: 1, column: 1, endLine: 1, endColumn: 1)
        var diagnostics = zip(findings, located).map { finding, range in
            Diagnostic(
                code: finding.message.code, severity: finding.message.severity, message: finding.message.text,
                file: files[finding.place.file].name, range: range,
                fix: finding.fix.map { Diagnostic.Fix(label: "write \($0)", range: range, replacement: $0) })
        }
        let order = findings.indices.sorted {
            (findings[$0].place.file, findings[$0].place.range.lowerBound, $0)
                < (findings[$1].place.file, findings[$1].place.range.lowerBound, $1)
        }
        diagnostics = order.map { diagnostics[$0] }
        let isEmpty = bank.items.isEmpty && diagnostics.contains { $0.severity == .error }
        var reading = BankReading(bank: isEmpty ? nil : bank, diagnostics: diagnostics, itemsLeftOut: refused)
        reading.ownIDs = ownIDs
        for place in Set(findings.map(\.place.file)) where place > 0 || isDecoded {
            reading.packed[files[place].name] = files[place].bytes
        }
        return reading
    }

    private mutating func draft() -> Bank {
        let fileName = files[0].name
        let wanted = options.bankID ?? (options.keepsBankID ? id : nil) ?? options.otherBankID ?? id
        let bankID = wanted.flatMap { Name.isValid(Array($0.utf8)[...]) ? $0 : nil } ?? ItemNames.bankID(of: fileName)
        let languages = languages.isEmpty ? [options.language] : languages
        var bank = Bank(
            id: bankID, title: title ?? LocalizedText(bankID), description: description, languages: languages,
            licence: licence, sources: sources, items: [], units: units, file: fileName)
        bank.hasDecimalComma = hasDecimalComma
        var names = ItemNames()
        for entry in entries where entry.id != nil { names.reserve(entry.id ?? "") }
        for (place, entry) in entries.enumerated() {
            let name = names.name(id: entry.id, words: entry.name, stem: entry.stem, number: place + 1)
            if entry.id == name { ownIDs.insert(name) }
            if let id = entry.id, id != name {
                lose("the id `\(id.prefix(60))` cannot be kept; the item is `\(name)` now", at: entry.place)
            }
            var item = Item(
                id: ItemID(bank: bankID, item: name), revision: "", stem: entry.stem, answer: entry.answer,
                languages: languages)
            item.variables = entry.variables
            item.constraints = entry.constraints
            item.hintCost = entry.hintCost
            item.hints = entry.hints
            item.explanation = entry.explanation
            item.source = entry.source
            item.sourceName = entry.source
            item.tags = entry.tags
            item.group = entry.group
            bank.items.append(item)
        }
        return bank
    }

    /// Says of each item that the bank's reader refuses what is wrong with it, at its place in the file.
    private mutating func report(_ diagnostics: [Diagnostic], linesOf starts: [Int]) {
        var said: Set<Int> = []
        for diagnostic in diagnostics where diagnostic.severity == .error {
            guard let place = Self.lastPlace(in: starts, upTo: diagnostic.range.line), entries.indices.contains(place),
                said.insert(place).inserted
            else { continue }
            report(
                Message(diagnostic.code, "this question is left out: \(diagnostic.message)", severity: .error),
                at: entries[place].place)
        }
    }

    /// Of lines in order the last that is not behind another.
    private static func lastPlace(in lines: [Int], upTo line: Int) -> Int? {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] <= line { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    private func located(_ places: [Place]) -> [SourceRange] {
        var located = [SourceRange?](repeating: nil, count: places.count)
        // A package may have thousands of files.
        for (file, own) in Dictionary(grouping: places.indices, by: { places[$0].file }) {
            let ranges = LinePlaces.ranges(of: own.map { places[$0].range }, in: files[file].bytes)
            for (place, range) in zip(own, ranges) { located[place] = range }
        }
        return located.compactMap { $0 }
    }
}

extension Explanation {
    static let importLossy = Explanation(
        finds: "Something in another program's file that a bank cannot hold, and what became of it.",
        reason:
            "Formats differ in what they can say. Nothing is dropped or changed without a word, so that the question "
            + "can be mended by hand.",
        fires: .words("A question with a picture: its text is kept, the picture is not."),
        quiet: .words("The same question without the picture."))

    static let importUnreadable = Explanation(
        finds: "A question of another program's file that could not be read, and is left out.",
        reason: "The questions before and after it are imported all the same. The place is that in the other file.",
        fires: .words("A GIFT question whose brace is never closed."),
        quiet: .words("The same question with its closing brace."))
}
