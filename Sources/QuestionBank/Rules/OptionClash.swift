import Assessment
import Quantities

/// `option-duplicate` for options, and for entries to put in order, that show figures: two of them may read the same
/// for some values only.
struct OptionClash {
    /// What an option shows in one language, its words folded.
    private typealias Shown = [Template.Segment]

    private struct Version {
        var language: Language
        var writer: NumberWriter
        var options: [Shown]
        /// Options that read the same whatever the figures, which is reported already.
        var twins: Set<Int> = []
    }

    private let texts: [PlacedText]
    private var versions: [Version] = []
    /// Options that were reported, and whether as an error.
    private var reported: [Int: Bool] = [:]

    /// Nil where every option always shows the same.
    init?(of item: ParsedItem, in context: RuleContext) {
        texts =
            switch item.shape {
            case .ordering: item.entries.map(\.text)
            case .matching: Self.targets(of: item)
            default: item.options.map(\.text)
            }
        guard texts.count > 1, texts.contains(where: { !$0.placeholders.isEmpty }) else { return nil }
        var languages: [Language] = []
        for text in texts {
            for language in text.text.languages where !languages.contains(language) { languages.append(language) }
        }
        if languages.isEmpty { languages = Array(context.languages.prefix(1)) }
        for language in languages.prefix(max(1, min(8, 400 / texts.count))) {
            let writer = NumberWriter(style: NumberStyle(for: language))
            let options = texts.map {
                OptionDuplicate.shown($0.text.template(in: language), writer: writer, in: context)
            }
            var version = Version(language: language, writer: writer, options: options)
            var seen: Set<Shown> = []
            for (place, shown) in options.enumerated() where !seen.insert(shown).inserted {
                version.twins.insert(place)
            }
            versions.append(version)
        }
    }

    /// The right sides of a matching, each once.
    private static func targets(of item: ParsedItem) -> [PlacedText] {
        var seen: Set<LocalizedText> = []
        return item.entries.compactMap { entry in
            guard let right = entry.sides?.right, seen.insert(right).inserted else { return nil }
            var text = entry.text
            text.text = right
            return text
        }
    }

    /// As a measure of time, in parts of expressions.
    var cost: Int { versions.reduce(0) { $0 + 25 * $1.options.count } }

    /// Reports options that these values make equal, each once.
    mutating func check(_ values: [String: Rational], of item: ParsedItem, findings: inout Findings) {
        for version in versions {
            var seen: [String: Int] = [:]
            for (place, shown) in version.options.enumerated() where !version.twins.contains(place) {
                guard let text = Self.text(shown, values, version.writer) else { continue }
                if let first = seen[text] {
                    report(place, first, text, values, in: version.language, of: item, findings: &findings)
                } else {
                    seen[text] = place
                }
            }
        }
    }

    private static func text(_ shown: Shown, _ values: [String: Rational], _ writer: NumberWriter) -> String? {
        var text = ""
        for segment in shown {
            switch segment {
            case .text(let words): text += words
            case .gap(let name): text += "[[\(name)]]"
            case .value(let expression):
                guard let figure = try? expression.number(with: values) else { return nil }
                text += OptionDuplicate.written(figure, by: writer)
            }
        }
        return text
    }

    private mutating func report(
        _ place: Int, _ first: Int, _ text: String, _ values: [String: Rational], in language: Language,
        of item: ParsedItem, findings: inout Findings
    ) {
        let keys = item.keys(with: values)
        // Which of two equal entries comes first nobody can tell.
        let isGrave = item.shape == .ordering || keys.contains(place) != keys.contains(first)
        guard reported[place] == nil || (isGrave && reported[place] == false) else { return }
        reported[place] = isGrave
        let (own, other) = (texts[place], texts[first])
        let occasion = item.occasion(values, of: other.placeholders + own.placeholders)
        let message: Message =
            switch item.shape {
            case .ordering: .entriesMeet(occasion, text)
            case .matching: .targetsMeet(occasion, text)
            default: .optionsMeet(occasion, text, isGrave: isGrave)
            }
        findings.report(
            message, at: own.range(in: language),
            notes: [Finding.Note(text: "the same is shown here", range: other.range(in: language))])
    }
}

extension PlacedText {
    /// Where its version for a language stands.
    fileprivate func range(in language: Language) -> Range<Int> {
        text.versions.firstIndex { $0.language == language }.map { ranges[$0] } ?? range
    }
}

extension ParsedItem {
    /// The places of the options that are right for these figures.
    fileprivate func keys(with values: [String: Rational]) -> Set<Int> {
        let keys = options.map { option -> Assessment.Option.Key in
            switch option.key {
            case .always: .always
            case .never: .never
            case .when(let condition): .when(condition.expression)
            case .otherwise: .otherwise
            }
        }
        let bare = LocalizedText("")
        return Choice(options: keys.map { Assessment.Option(text: bare, key: $0) }, isOrderFixed: true).keys(
            with: values)
    }
}

extension Message {
    static func entriesMeet(_ occasion: String, _ text: String) -> Message {
        Message(
            .optionDuplicate,
            "\(occasion) this shows the same as another entry, `\(text)`, so that their order cannot be told; keep such "
                + "values out with `require`")
    }

    static func targetsMeet(_ occasion: String, _ text: String) -> Message {
        Message(
            .optionDuplicate,
            "\(occasion) the right side shows the same as another one, `\(text)`, and either counts; keep such values out "
                + "with `require`", severity: .warning)
    }

    static func optionsMeet(_ occasion: String, _ text: String, isGrave: Bool) -> Message {
        Message(
            .optionDuplicate,
            "\(occasion) this shows the same as another option, `\(text)`"
                + (isGrave ? ", and only one of them is right" : "") + "; keep such values out with `require`",
            severity: isGrave ? .error : .warning)
    }
}
