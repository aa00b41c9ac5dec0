import Assessment

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
        var stretches = Chunks.map(headings.count) { places in
            var stretch = Stretch(in: context, builder: buildsItems ? builder : nil, against: sources)
            stretch.read(zip(headings[places], ends[places]))
            return stretch
        }
        var traits: [ItemTraits] = []
        traits.reserveCapacity(headings.count)
        for place in stretches.indices { traits += stretches[place].takeTraits() }
        report(stretches, traits, in: context)
        suppress(items: traits, scrutiny: scrutiny, hasGrounds: !sources.isEmpty)
        let bank = bank(of: traits, in: &stretches, hasItems: buildsItems, languages: context.languages)
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
        if context.scrutiny == .full { tally.untagged.report(description: description, findings: &findings) }
        for stretch in stretches {
            findings.add(stretch.ofRules)
            if tally.usesSources { findings.report(.sourceMissing, at: stretch.lacksOfSources) }
            if tally.usesFeedback { findings.report(.feedbackMissing, at: stretch.lacksOfFeedback) }
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
            let isWronglyDecoded = Message.isOfWrongDecoding(source.original[first])
            let isBinding =
                canBeRemoved
                && InvisibleCharacters.areBinding(at: first.lowerBound, in: source, head: front.end)
            let isBreak = InvisibleCharacters.isBreak(first, in: source.original)
            let label = isBreak ? "write a blank" : "remove it"
            let fix = Finding.Fix(
                label: isBinding && !isWronglyDecoded ? "\(label), if no learner has answered this yet" : label,
                range: first, replacement: isBreak ? " " : "", isGuess: isWronglyDecoded || isBinding)
            findings.report(message(first, count), at: first, fix: isRemoved ? fix : nil)
        }
    }

    /// Those declared, else those used, else English.
    private func languages() -> [Language] {
        if !front.syntax.declaredLanguages.isEmpty { return front.syntax.declaredLanguages }
        guard mayNameLanguages else { return [.english] }
        let headings = headings()
        let ends = ends(of: headings)
        let named = Chunks.map(headings.count) { [source, front] places in
            var findings = Findings()
            var languages: [Language] = []
            for place in places {
                let item = ItemParser.item(
                    heading: headings[place], until: ends[place], source: source, front: front, findings: &findings)
                item.forEachText { text in
                    for language in text.text.languages where !languages.contains(language) {
                        languages.append(language)
                    }
                }
            }
            return languages
        }
        var languages: [Language] = []
        for language in named.joined() where !languages.contains(language) {
            if languages.count < PlacedText.mostLanguages { languages.append(language) }
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

    private mutating func suppress(items: [ItemTraits], scrutiny: BankReader.Scrutiny, hasGrounds: Bool) {
        guard !source.allowances.isEmpty else { return }
        let allowances = Allowances(source, items: items.map(\.range.lowerBound))
        let idle = allowances.apply(to: &findings)
        guard scrutiny == .full, !findings.isFull else { return }
        for (code, range, hasError) in idle {
            if hasError {
                findings.report(.suppressionOfError(code), at: range)
            } else if Allowances.isKnownHere(code, hasGrounds: hasGrounds) {
                findings.report(.suppressionIdle(code), at: range)
            }
        }
    }

    private var id: String { front.id ?? Self.id(of: source.file) }
    private var plainSources: [Bank.Source] { front.sources.map { Bank.Source(key: $0.key, text: $0.text.text) } }

    /// Takes the items that have no error out of the stretches.
    private func bank(
        of items: [ItemTraits], in stretches: inout [Stretch], hasItems: Bool, languages: [Language]
    ) -> Bank {
        var bank = Bank(
            id: id, title: front.title?.text ?? LocalizedText(id), description: description?.text, languages: languages,
            licence: front.licence, sources: plainSources, items: [], file: source.file)
        bank.units = front.units
        bank.hasDecimalComma = front.syntax.numbers == .comma
        var sound = soundItems(among: items)[...]
        let places = source.ranges(of: [front.idRange ?? 0..<0] + sound.map { items[$0].idRange })
        if front.idRange != nil { bank.idRange = places[0] }
        bank.roster = zip(sound, places.dropFirst()).map { Bank.Entry(id: items[$0].id, range: $1) }
        guard hasItems else { return bank }
        bank.items.reserveCapacity(sound.count)
        var first = 0
        for index in stretches.indices {
            // Each in its turn, so that a large bank does not stand in memory twice.
            let built = stretches[index].takeItems()
            while let place = sound.first, place < first + built.count {
                if let item = built[place - first] { bank.items.append(item) }
                sound.removeFirst()
            }
            first += built.count
        }
        return bank
    }

    /// The places of the items that no error lies in.
    private func soundItems(among items: [ItemTraits]) -> [Int] {
        let errors = findings.errorOffsets.sorted()
        var error = 0
        return items.indices.filter { place in
            let range = items[place].range
            while error < errors.count, errors[error] < range.lowerBound { error += 1 }
            return error == errors.count || !range.contains(errors[error])
        }
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
