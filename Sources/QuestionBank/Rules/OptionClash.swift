import Assessment
import Quantities

/// `option-duplicate` for options, and for entries to put in order, that show figures: two of them may read the same
/// for some values only.
struct OptionClash {
    /// What an option shows in one language, its space tidied.
    private typealias Shown = [Template.Segment]

    private struct Version {
        var language: Language
        var writer: NumberWriter
        /// In lower case.
        var options: [Shown]
        /// As they are written.
        var exact: [Shown]
        /// Options that read the same whatever the figures, which is reported already.
        var twins: Set<Int> = []
    }

    /// What shows the same may be two options, two entries to put in order, or two texts of one side of a matching.
    private enum Role { case option, entry, left, right }

    private let role: Role
    private let texts: [PlacedText]
    private var versions: [Version] = []
    /// Options that were reported, and whether as an error.
    private var reported: [Int: Bool] = [:]

    /// One for each list of texts among which two may show the same; none where every text always shows the same.
    static func all(of item: ParsedItem, in context: RuleContext) -> [OptionClash] {
        let lists: [(Role, [PlacedText])] =
            switch item.shape {
            case .ordering: [(.entry, item.entries.map(\.text))]
            case .matching: [(.left, lefts(of: item)), (.right, targets(of: item))]
            default: [(.option, item.options.map(\.text))]
            }
        return lists.compactMap { OptionClash($0, $1, in: context) }
    }

    private init?(_ role: Role, _ texts: [PlacedText], in context: RuleContext) {
        self.role = role
        self.texts = texts
        guard texts.count > 1, texts.contains(where: { !$0.placeholders.isEmpty }) else { return nil }
        var languages: [Language] = []
        for text in texts {
            for language in text.text.languages where !languages.contains(language) { languages.append(language) }
        }
        if languages.isEmpty { languages = Array(context.languages.prefix(1)) }
        for language in languages.prefix(max(1, min(8, 400 / texts.count))) {
            let writer = NumberWriter(style: NumberStyle(for: language))
            func shown(isFolded: Bool) -> [Shown] {
                texts.map {
                    OptionDuplicate.shown(
                        $0.text.template(in: language), isFolded: isFolded, writer: writer, in: context)
                }
            }
            let options = shown(isFolded: true)
            var version = Version(
                language: language, writer: writer, options: options, exact: shown(isFolded: false))
            var seen: Set<Shown> = []
            for (place, shown) in options.enumerated() where !seen.insert(shown).inserted {
                version.twins.insert(place)
            }
            versions.append(version)
        }
    }

    private static func lefts(of item: ParsedItem) -> [PlacedText] {
        item.entries.compactMap { entry in
            guard let left = entry.sides?.left else { return nil }
            var text = entry.text
            text.text = left
            return text
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
                    let isExact =
                        Self.text(version.exact[place], values, version.writer)
                        == Self.text(version.exact[first], values, version.writer)
                    report(
                        place, first, text, isExact, values, in: version.language, of: item, findings: &findings)
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
        _ place: Int, _ first: Int, _ text: String, _ isExact: Bool, _ values: [String: Rational],
        in language: Language, of item: ParsedItem, findings: inout Findings
    ) {
        let keys = item.keys(with: values)
        // Which of two equal entries comes first nobody can tell.
        let isGrave =
            isExact && (role == .entry || role == .left || keys.contains(place) != keys.contains(first))
        guard reported[place] == nil || (isGrave && reported[place] == false) else { return }
        reported[place] = isGrave
        let (own, other) = (texts[place], texts[first])
        let occasion = item.occasion(values, of: other.placeholders + own.placeholders)
        var message: Message =
            switch role {
            case .entry: .entriesMeet(occasion, text)
            case .left: .leftsMeet(occasion, text)
            case .right: .targetsMeet(occasion, text)
            case .option: .optionsMeet(occasion, text, isGrave: isGrave)
            }
        // What differs in case may be meant, `mW` and `MW`.
        if !isExact { message.severity = .warning }
        findings.report(
            message, at: own.range(ofVersionIn: language),
            notes: [Finding.Note(text: "the same is shown here", range: other.range(ofVersionIn: language))])
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

    static func leftsMeet(_ occasion: String, _ text: String) -> Message {
        Message(
            .optionDuplicate,
            "\(occasion) the left side shows the same as another one, `\(text)`, so that their partners cannot be told "
                + "apart; keep such values out with `require`")
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
