import Assessment

/// A bank's file as it was read, with the places of its items.
struct BankFileText {
    let source: SourceText
    let reading: BankReading
    let items: [ParsedItem]
    let numbers: KeyStyle

    init(_ bytes: [UInt8], fileName: String) {
        var findings = Findings()
        source = SourceText(bytes, file: fileName, findings: &findings)
        var assembly = BankAssembly(source, findings: findings)
        reading = assembly.reading(scrutiny: .soundness)
        items = assembly.parsedItems()
        numbers = assembly.front.syntax.numbers
    }

    /// Counted from 1; nil for an item that is not there.
    func line(of item: String) -> Int? {
        items.first { $0.id == item }.map { source.index(ofLineAt: $0.range.lowerBound) + 1 }
    }
}

/// Items that are written into a bank's file, in place or at its end, each so that it is read as what it should be.
struct BankEdits {
    private struct Edit {
        var item: String
        /// Nil for a new item.
        var patch: ItemPatch?
        var old: [String] = []
        var new: [String]
        var meaning: [String]
        var extent = ItemPatch.Extent.changedLines
    }

    private let file: BankFileText
    private let bank: Bank
    private let newline: [UInt8]
    private var edits: [Edit] = []

    init(_ file: BankFileText, _ bank: Bank) {
        self.file = file
        self.bank = bank
        let end = file.source.original.firstIndex(of: UInt8(ascii: "\n"))
        let isCRLF = end.map { $0 > 0 && file.source.original[$0 - 1] == UInt8(ascii: "\r") } ?? false
        newline = isCRLF ? [0x0D, 0x0A] : [0x0A]
    }

    var bankID: String { bank.id }

    /// What an item says, as it is written in this bank.
    func lines(of item: Item) -> [String] {
        ItemWriter(item: item, languages: bank.languages, units: bank.units, numbers: file.numbers).lines
    }

    mutating func replace(_ item: Item, with new: Item) {
        guard let parsed = file.items.first(where: { $0.id == item.id.item }) else { return }
        let lines = lines(of: new)
        edits.append(
            Edit(
                item: item.id.item, patch: ItemPatch(parsed, in: file.source), old: self.lines(of: item), new: lines,
                meaning: lines))
    }

    mutating func append(_ item: Item) {
        let lines = lines(of: item)
        edits.append(Edit(item: item.id.item, new: lines, meaning: lines))
    }

    /// Writes items that would be read as something else in a plainer way, and gives up those that still would.
    ///
    /// - Returns: the ids of the items that were given up.
    mutating func settle() -> [String] {
        var refused: [String] = []
        while !edits.isEmpty {
            let read = BankFileText(bytes, fileName: file.source.file)
            let wrong = wrongEdits(read)
            guard !wrong.isEmpty else { return refused }
            for place in wrong.reversed() {
                if edits[place].patch != nil, edits[place].extent == .changedLines {
                    edits[place].extent = .wholeItem
                } else {
                    refused.insert(edits[place].item, at: 0)
                    edits.remove(at: place)
                }
            }
        }
        return refused
    }

    /// The places of edits that do not come out as they should; all of them where anything else changed.
    private func wrongEdits(_ read: BankFileText) -> [Int] {
        guard let after = read.reading.bank else { return Array(edits.indices) }
        let found = Dictionary(after.items.map { ($0.id.item, $0) }) { first, _ in first }
        let wrong = edits.indices.filter { place in
            found[edits[place].item].map { lines(of: $0) } != edits[place].meaning
        }
        if !wrong.isEmpty { return wrong }
        let own = Set(edits.map(\.item))
        let isElseSame =
            read.reading.itemsLeftOut == file.reading.itemsLeftOut && after.languages == bank.languages
            && bank.items.allSatisfy { item in
                own.contains(item.id.item) || found[item.id.item].map { lines(of: $0) } == lines(of: item)
            }
        return isElseSame ? [] : Array(edits.indices)
    }

    // MARK: The file

    /// The file with the edits in it.
    var bytes: [UInt8] {
        let original = file.source.original
        var result: [UInt8] = []
        var place = 0
        let placed = edits.compactMap { edit in edit.patch.map { (edit, $0) } }
        for (edit, patch) in placed.sorted(by: { $0.1.range.lowerBound < $1.1.range.lowerBound }) {
            result += original[place..<patch.range.lowerBound]
            result += patch.bytes(old: edit.old, new: edit.new, extent: edit.extent, newline: newline)
            place = patch.range.upperBound
        }
        result += original[place...]
        for edit in edits where edit.patch == nil {
            if let last = result.last, last != UInt8(ascii: "\n") { result += newline }
            result += newline + Array(edit.new.map { Array($0.utf8) }.joined(separator: newline)) + newline
        }
        return result
    }

    // MARK: What changed

    /// The parts in which two versions of an item differ.
    func parts(_ old: Item, _ new: Item) -> [BankUpdate.Part] {
        BankUpdate.Part.allCases.filter { part in lines(of: only(part, old)) != lines(of: only(part, new)) }
    }

    private func only(_ part: BankUpdate.Part, _ item: Item) -> Item {
        var bare = Item(
            id: item.id, revision: "", stem: LocalizedText("x"), answer: .text(TextKey(branches: [])),
            languages: item.languages)
        switch part {
        case .stem: bare.stem = item.stem
        case .variables: (bare.variables, bare.constraints) = (item.variables, item.constraints)
        case .answers: bare.answer = item.answer
        case .hints: (bare.hints, bare.hintCost) = (item.hints, item.hintCost)
        case .explanation: bare.explanation = item.explanation
        case .source: (bare.source, bare.sourceName) = (item.source, item.sourceName)
        case .tags: bare.tags = item.tags
        case .group: bare.group = item.group
        }
        return bare
    }
}
