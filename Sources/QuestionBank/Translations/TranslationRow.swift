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
    /// The line of the file on which the text begins, counted from 1.
    public var line: Int

    static func mark(_ source: String, _ translation: String) -> String {
        String(TranslationStamps.hash(source + "\u{0}" + translation).prefix(8))
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
            return languages.filter { $0.base != origin.language.base && (wanted == nil || $0 == wanted) }.map {
                language in
                let translation = Self.version(text, language)?.words ?? ""
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
        else { return .unchecked }
        return stamp.source == Self.hash(source) ? .current : .stale
    }

    /// Takes a row's translation to be one of its source as both stand.
    public mutating func accept(_ row: TranslationRow) {
        guard !row.translation.isEmpty else { return }
        stamps[row.name.description, default: [:]][row.language.description] = Stamp(
            source: Self.hash(row.source), translation: Self.hash(row.translation))
    }

    /// Forgets texts that the bank has no more.
    public mutating func keep(_ rows: [TranslationRow]) {
        let names = Set(rows.map(\.name.description))
        stamps = stamps.filter { names.contains($0.key) }
    }
}
