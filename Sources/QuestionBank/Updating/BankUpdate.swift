public import Assessment

/// A bank's file with the changes of another program's file in it, item by item, and every other byte as it was.
public struct BankUpdate: Sendable {
    /// What of an item changed.
    public enum Part: String, CaseIterable, Sendable {
        case stem, variables, answers, hints, explanation, source, tags, group
    }

    public struct Change: Sendable {
        public var item: String
        /// Of the bank's file as it was, counted from 1.
        public var line: Int
        public var parts: [Part]
    }

    /// Why an item stays as it is although the file has it.
    public enum Reason: String, Sendable {
        case faulty = "it has errors in the bank; `viva check` lists them"
        case computed = "the bank draws its figures, which this format cannot hold"
        case notHeld = "this format cannot hold its answers, so what changed there cannot be told; edit it in the bank"
        case unwritable = "as it stands in the file it would be read as something else in a bank"
    }

    public struct Left: Sendable {
        public var item: String
        /// Of the bank's file; nil for an item that it has not.
        public var line: Int?
        public var reason: Reason
    }

    /// Why nothing can be updated.
    public enum Refusal: Error {
        /// The bank itself cannot be read; what is said of it.
        case unreadable([Diagnostic])
        /// The file has texts in languages that the bank does not name, and the bank's own.
        case languages([Language], of: [Language])
    }

    public private(set) var bytes: [UInt8]
    public private(set) var updated: [Change] = []
    /// The ids of new items, in the file's order.
    public private(set) var added: [String] = []
    public private(set) var unchanged = 0
    /// Items of the bank that the file has not.
    public private(set) var missing: [Change] = []
    public private(set) var left: [Left] = []

    /// - Parameters:
    ///   - bytes: the bank's file.
    ///   - reading: of the other program's file.
    ///   - format: of that file.
    ///   - seed: draws the figures of computed items as they were drawn when they were written for the other program.
    public init(
        _ bytes: [UInt8], fileName: String, with reading: BankReading, in format: BankFormat, seed: UInt64? = nil
    ) throws(Refusal) {
        self.bytes = bytes
        guard BankReader.refusal(of: bytes) == nil else {
            throw .unreadable(BankReader.read(bytes, fileName: fileName).diagnostics)
        }
        let file = BankFileText(bytes, fileName: fileName)
        guard let bank = file.reading.bank, let other = reading.bank else {
            throw .unreadable(file.reading.diagnostics)
        }
        let covered = other.languages.map { language in
            bank.languages.first { $0 == language } ?? bank.languages.first { $0.sharesBase(with: language) }
                ?? language
        }
        let foreign = covered.filter { !bank.languages.contains($0) }
        guard foreign.isEmpty else { throw .languages(foreign, of: bank.languages) }
        let texts = TextMerge(covered: covered, languages: bank.languages)
        let foreignFormat = ForeignVersions(bank: bank, format: format, texts: texts, seed: seed)
        let theirs = other.items.map(foreignFormat.retagged)
        let pairing = ItemPairing(
            theirs, ownIDs: reading.ownIDs, ours: bank.items, texts: texts,
            held: { foreignFormat.version(of: bank.items[$0]) })
        var edits = BankEdits(file, bank)
        merge(theirs, pairing, into: &edits, foreignFormat)
        add(theirs, pairing, reading.ownIDs, to: &edits, file, texts, sources: other.sources)
        for refused in edits.settle() {
            updated.removeAll { $0.item == refused }
            added.removeAll { $0 == refused }
            left.append(Left(item: refused, line: bank.place(of: refused)?.line, reason: .unwritable))
        }
        self.bytes = edits.bytes
        let found = Set(pairing.places.compactMap(\.self))
        missing = bank.items.indices.filter { !found.contains($0) }.map { place in
            let id = bank.items[place].id.item
            return Change(item: id, line: bank.place(of: id)?.line ?? 1, parts: [])
        }
    }

    /// Items that the bank has already.
    private mutating func merge(
        _ theirs: [Item], _ pairing: ItemPairing, into edits: inout BankEdits, _ foreign: ForeignVersions
    ) {
        let merge = ItemMerge(texts: foreign.texts)
        for (place, item) in theirs.enumerated() {
            guard let own = pairing.places[place] else { continue }
            let ours = foreign.bank.items[own]
            let line = foreign.bank.place(of: ours.id.item)?.line ?? 1
            do throws(AnswerMerge.NotHeld) {
                guard let base = foreign.version(of: ours) else { throw AnswerMerge.NotHeld() }
                let merged = try merge.merged(ours, base, item)
                guard edits.lines(of: merged) != edits.lines(of: ours) else {
                    unchanged += 1
                    continue
                }
                // A draw of figures that is not the one that was written tells nothing.
                if ours.isComputed, !base.isComputed { throw AnswerMerge.NotHeld() }
                edits.replace(ours, with: merged)
                updated.append(Change(item: ours.id.item, line: line, parts: edits.parts(ours, merged)))
            } catch {
                let reason: Reason = ours.isComputed ? .computed : .notHeld
                left.append(Left(item: ours.id.item, line: line, reason: reason))
            }
        }
    }

    /// Items that the bank has not, at its end.
    private mutating func add(
        _ theirs: [Item], _ pairing: ItemPairing, _ ownIDs: Set<String>, to edits: inout BankEdits,
        _ file: BankFileText, _ texts: TextMerge, sources: [Bank.Source]
    ) {
        let known = Set(file.reading.bank?.sources.map(\.key) ?? [])
        var taken = Set(file.items.map(\.id))
        for (place, item) in theirs.enumerated() where pairing.places[place] == nil {
            var name = item.id.item
            if taken.contains(name), ownIDs.contains(name) {
                left.append(Left(item: name, line: file.line(of: name), reason: .faulty))
                continue
            }
            var count = 1
            while taken.contains(name) {
                count += 1
                name = "\(item.id.item)-\(count)"
            }
            taken.insert(name)
            var new = item.mappingTexts(texts.added)
            new.id = ItemID(bank: edits.bankID, item: name)
            // A short name stands for a source of its own bank.
            let words = item.sourceName.map { $0.versions.map(\.text.source).joined() } ?? ""
            let names = words.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
            if sources.contains(where: { names.contains($0.key) }), !names.allSatisfy(known.contains) {
                new.sourceName = new.source
            } else {
                new.sourceName = item.sourceName.map { names.allSatisfy(known.contains) ? $0 : texts.added($0) }
            }
            edits.append(new)
            added.append(name)
        }
    }
}
