public import Assessment

/// One text in one language beside what it is a translation of: a row of a worksheet.
public struct TranslationRow: Sendable, Hashable {
    public enum State: String, Sendable, CaseIterable {
        case missing
        /// What it translates has changed since it was accepted, and it has not.
        case stale
        /// It was never accepted, or has changed since.
        case unchecked
        case current
    }

    public var name: BankTexts.Name
    public var language: Language
    public var state: State
    /// Tells whether one of the two texts has changed since the row was written.
    public var mark: String
    public var source: String
    /// Empty where there is none.
    public var translation: String
    /// The line of the bank, or of the worksheet, on which the text begins, counted from 1.
    public var line: Int

    /// Whether a cell can be a mark; one that was emptied, or that a spreadsheet wrote over, cannot.
    static func isMark(_ text: String) -> Bool {
        text.utf8.count == 10 && text.allSatisfy { markLetters.contains($0) }
    }

    private static let markLetters = Array("bcdfghjkmnpqrstv")

    /// Letters only, of which no spreadsheet makes a number, a date or a word.
    static func mark(_ source: String, _ translation: String) -> String {
        String(
            TranslationStamps.hash(source + "\u{0}" + translation).prefix(10)
                .compactMap { $0.hexDigitValue.map { markLetters[$0] } })
    }
}

extension BankTexts {
    /// A row for each text in each language but the one that it is translated from.
    ///
    /// - Parameters:
    ///   - stamps: what was accepted earlier.
    ///   - wanted: one of the bank's languages; nil for all of them.
    public func rows(_ stamps: TranslationStamps, in wanted: Language? = nil) -> [TranslationRow] {
        texts.flatMap { text -> [TranslationRow] in
            guard let origin = origin(of: text) else { return [] }
            return languages.filter { !$0.sharesBase(with: origin.language) && (wanted == nil || $0 == wanted) }
                .compactMap {
                    language -> TranslationRow? in
                    let version = Self.version(text, language)
                    if version == nil, text.isNext || text.served.contains(where: { $0.sharesBase(with: language) }) {
                        return nil
                    }
                    let translation = version?.words ?? ""
                    return TranslationRow(
                        name: text.name, language: language,
                        state: stamps.state(of: text.name, language, source: origin.words, translation: translation),
                        mark: TranslationRow.mark(origin.words, translation), source: origin.words,
                        translation: translation, line: text.line)
                }
        }
    }
}

/// What a bank's translations and the texts that they are of were when they were accepted, as hashes.
public struct TranslationStamps: Sendable, Hashable {
    public struct Stamp: Sendable, Hashable {
        public var source: String
        public var translation: String

        public init(source: String, translation: String) {
            self.source = source
            self.translation = translation
        }
    }

    /// By the name of the text, and then by language.
    public var stamps: [String: [String: Stamp]] = [:]

    public init() {}

    static func hash(_ text: String) -> String {
        var hash = StableHash()
        hash.combine(text)
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    func state(
        of name: BankTexts.Name, _ language: Language, source: String, translation: String
    ) -> TranslationRow.State {
        guard !translation.isEmpty else { return .missing }
        guard let stamp = stamps[name.description]?[language.description],
            stamp.translation == Self.hash(translation)
        else { return isElsewhere(name, language, source: source, translation: translation) ? .current : .unchecked }
        return stamp.source == Self.hash(source) ? .current : .stale
    }

    /// Whether the pair was accepted in another place of the item: options, hints and paragraphs change their order.
    private func isElsewhere(
        _ name: BankTexts.Name, _ language: Language, source: String, translation: String
    ) -> Bool {
        let pair = Stamp(source: Self.hash(source), translation: Self.hash(translation))
        return stamps.contains { $0.key.hasPrefix(name.item + "/") && $0.value[language.description] == pair }
    }

    /// Takes a row's translation to be one of its source as both stand; false where it was that already.
    @discardableResult
    public mutating func accept(_ row: TranslationRow) -> Bool {
        guard !row.translation.isEmpty else { return false }
        let stamp = Stamp(source: Self.hash(row.source), translation: Self.hash(row.translation))
        let isNew = stamps[row.name.description]?[row.language.description] != stamp
        stamps[row.name.description, default: [:]][row.language.description] = stamp
        return isNew
    }

    /// Forgets texts that the bank has no more.
    public mutating func keep(_ rows: [TranslationRow]) {
        let names = Set(rows.map(\.name.description))
        stamps = stamps.filter { names.contains($0.key) }
    }
}
