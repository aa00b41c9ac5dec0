public import Quantities

/// One question of a bank: its stem, how an answer is judged, and what is shown around it.
public struct Item: Sendable {
    public var id: ItemID
    /// Changes exactly when what is graded changes: key, options, tolerance, conditions, and the figures to draw.
    public var revision: String
    public var stem: LocalizedText
    public var answer: AnswerKey
    public var variables: [Variable] = []
    /// Conditions that the drawn figures satisfy together.
    public var constraints: [Expression] = []
    public var hints: [LocalizedText] = []
    /// The share of the maximum, 0...1, that each hint takes which is shown before the answer.
    public var hintCost = Rational.zero
    /// Shown after every answer, right or wrong.
    public var explanation: LocalizedText?
    /// Where it is from, in full.
    public var source: LocalizedText?
    /// The same as the author wrote it, which may be the short name of one of the bank's sources.
    public var sourceName: LocalizedText?
    public var tags: [String] = []
    /// Items of one group ask alike, and are not asked in a row.
    public var group: String?
    /// The languages of its bank, its own default first.
    public var languages: [Language]

    public init(id: ItemID, revision: String, stem: LocalizedText, answer: AnswerKey, languages: [Language]) {
        self.id = id
        self.revision = revision
        self.stem = stem
        self.answer = answer
        self.languages = languages
    }

    public var kind: ItemKind {
        switch answer {
        case .choice(let choice): choice.options.count == 2 ? .trueFalse : .singleChoice
        case .multiple: .multipleResponse
        case .numeric: .numeric
        case .text: .shortText
        case .ordering: .ordering
        case .matching: .matching
        case .cloze: .cloze
        }
    }

    /// The language to ask in: the wanted one where the stem has it, else the bank's first that it has.
    public func language(preferring wanted: Language) -> Language {
        if let own = stem.languages.first(where: { $0 == wanted }) { return own }
        if stem.speaks(wanted) { return wanted }
        return languages.first { stem.speaks($0) } ?? stem.languages.first ?? wanted
    }
}

/// How an answer to an item is judged.
public enum AnswerKey: Sendable {
    /// One option is right.
    case choice(Choice)
    /// Any number of options is right.
    case multiple(Choice, ScoringRule)
    case numeric(NumericKey)
    case text(TextKey)
    /// Entries are put in order.
    case ordering(Ordering)
    /// Each text on the left gets its like on the right.
    case matching(Matching)
    /// Gaps in the stem are filled.
    case cloze(Cloze)
}

/// The options of a choice item.
public struct Choice: Sendable {
    public var options: [Option]
    /// True when the author's order is shown as it stands.
    public var isOrderFixed: Bool

    public init(options: [Option], isOrderFixed: Bool) {
        self.options = options
        self.isOrderFixed = isOrderFixed
    }
}

/// One of the answers that a choice item offers.
public struct Option: Sendable {
    /// When an option is a right answer.
    public enum Key: Hashable, Sendable {
        case always
        case never
        /// Right where the condition holds of the variant's variables.
        case when(Expression)
        /// Right where no conditional option is.
        case otherwise
    }

    public var text: LocalizedText
    public var key: Key
    /// Shown to who chose it.
    public var feedback: LocalizedText?
    /// What choosing it earns, -1...1, where the author wrote that; nil leaves it to the scoring rule.
    public var credit: Rational? {
        get { if case .of(let credit) = share { credit } else { nil } }
        set { share = newValue.map { .of($0) } }
    }

    /// Apart from the option, which would be twice as large: few have one.
    private indirect enum Share {
        case of(Rational)
    }

    private var share: Share?

    public init(text: LocalizedText, key: Key, feedback: LocalizedText? = nil, credit: Rational? = nil) {
        self.text = text
        self.key = key
        self.feedback = feedback
        self.credit = credit
    }
}

/// The texts that a short-text item accepts.
public struct TextKey: Sendable {
    public struct Branch: Sendable {
        /// Any one of these, in any of the languages it is written in.
        public var accepted: [Accepted]
        /// 0...1; 1 for the key.
        public var credit: Rational
        public var feedback: LocalizedText?

        public init(accepted: [Accepted], credit: Rational, feedback: LocalizedText? = nil) {
            self.accepted = accepted
            self.credit = credit
            self.feedback = feedback
        }
    }

    public struct Accepted: Hashable, Sendable {
        public var language: Language?
        public var text: String

        public init(language: Language?, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// In the author's order; of two that an answer meets alike, the first decides.
    public var branches: [Branch]
    public var comparison: TextComparison

    public init(branches: [Branch], comparison: TextComparison = .usual) {
        self.branches = branches
        self.comparison = comparison
    }
}
