import Assessment

/// What another format makes of a bank's items: each of them written in it and read again.
final class ForeignVersions {
    let bank: Bank
    let texts: TextMerge
    private let format: BankFormat
    private let seed: UInt64?
    private var versions: [ItemID: Item?] = [:]
    private var isBankRead = false

    init(bank: Bank, format: BankFormat, texts: TextMerge, seed: UInt64?) {
        self.bank = bank
        self.format = format
        self.texts = texts
        self.seed = seed
    }

    /// Nil for an item that the format cannot hold; its question and answers where the format is only read, never written.
    func version(of item: Item) -> Item? {
        guard format.canWrite else {
            var bare = item
            (bare.hints, bare.tags, bare.group) = ([], [], nil)
            (bare.explanation, bare.source, bare.sourceName) = (nil, nil, nil)
            return bare
        }
        readBank()
        if let known = versions[item.id] { return known }
        // An item that did not come back under its id comes back alone, or cannot be held.
        let found = written([item])?.bank?.items ?? []
        let version = found.count == 1 ? retagged(found[0]) : nil
        versions[item.id] = .some(version)
        return version
    }

    /// All items at once, by their ids.
    private func readBank() {
        guard !isBankRead else { return }
        isBankRead = true
        guard let reading = written(bank.items) else { return }
        for item in reading.bank?.items ?? [] where reading.ownIDs.contains(item.id.item) {
            versions[item.id] = .some(retagged(item))
        }
    }

    /// Nil where one item alone is left out.
    private func written(_ items: [Item]) -> BankReading? {
        var part = bank
        part.items = items
        let language = texts.isSingle ? texts.covered[0] : nil
        let writing = format.write(part, options: .init(language: language, seed: seed))
        guard writing.itemsLeftOut < items.count else { return nil }
        return format.read(
            writing.bytes, fileName: bank.file,
            options: .init(bankID: bank.id, language: texts.covered[0]))
    }

    /// The same with the bank's names for its languages.
    func retagged(_ item: Item) -> Item {
        item.mappingTexts { text in
            var text = text
            for place in text.versions.indices {
                guard let language = text.versions[place].language, !bank.languages.contains(language) else { continue }
                text.versions[place].language = bank.languages.first { $0.sharesBase(with: language) } ?? language
            }
            return text
        }
    }
}
