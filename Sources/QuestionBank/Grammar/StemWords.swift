import Assessment

/// Tells a misspelt field above the answers from a sentence that begins with a word and a colon.
enum StemWords {
    enum Judgement {
        case text
        /// A text that may have been meant for the field.
        case perhaps(FieldName)
        case field(FieldName)
    }

    /// Words that are near the name of a field and begin sentences in the languages that most banks are in.
    private static let plain: Set<String> = [
        "acento", "acentos", "accent", "bags", "base", "cada", "cargo", "casa", "casas", "casi", "caso", "casos",
        "cas", "cause", "causa", "cases", "code", "cite", "core", "course", "corso", "croup", "dass", "ende", "ente",
        "erste", "force", "grupo", "grupos", "groupe", "groupes", "groups", "gruppe", "hand", "hind", "hunt", "lint",
        "mint", "nuit", "once", "onde", "orden", "paso", "pasos", "pase", "unas", "unos", "ordre", "other", "ordner",
        "pint", "score", "scores", "share",
        "sauce", "some", "sort", "soit", "store", "suit", "tage", "tagen", "tag", "taxi", "tipos", "tint", "typo",
        "types", "type", "tipo", "under", "uni", "unir", "unis", "unidad", "unite", "units", "une", "uno", "until",
        "unten", "wort",
    ]

    static func judge(_ word: String, value: String) -> Judgement {
        guard let near = Spelling.nearest(to: word, among: FieldName.allCases.map(\.rawValue)),
            let field = FieldName(bytes: Array(near.utf8)[...])
        else { return .text }
        if let values = values(of: field) {
            let isValue = values.contains(value) || Spelling.nearest(to: value, among: values) != nil
            return isValue ? .field(field) : plain.contains(word) ? .text : .perhaps(field)
        }
        return plain.contains(word) ? .text : .perhaps(field)
    }

    /// The values that a field can have; nil where it may have any.
    static func values(of field: FieldName) -> [String]? {
        switch field {
        case .hint, .source, .tags, .group: nil
        case .score: ScoringRule.allCases.map(\.rawValue)
        case .unit: UnitPolicy.allCases.map(\.rawValue)
        case .answer: ["span", "number"]
        case .order: ["fixed", "shuffled"]
        case .letterCase, .accents: TextComparison.Regard.allCases.map(\.rawValue)
        case .typos: ["0", "1", "2"]
        case .hintCost: ["0%", "5%", "10%", "20%", "25%", "30%", "50%", "100%"]
        }
    }
}

extension ItemParser {
    /// `Hint: ...`, `संकेत: ...` below the answers: a field by another name than its own.
    mutating func reportFieldNamed(_ line: SourceText.Line) -> Bool {
        let head = bytes[line.range].prefix(40)
        guard let sign = head.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }) else {
            return false
        }
        var name = line.text..<sign
        while let last = name.last, bytes[last] == 0x20 || bytes[last] == 0x09 { name = name.dropLast() }
        let word = source.string(name).lowercased()
        let own = FieldName(bytes: Array(word.utf8)[...])?.rawValue
        let isColon = bytes[sign] == UInt8(ascii: ":")
        guard let meant = own ?? (isColon ? FieldWords.field(called: word) : nil) else { return false }
        if isColon, name.upperBound == sign {
            findings.report(
                .fieldUnknown(source.string(name), near: meant), at: name,
                fix: Finding.Fix(label: "write \(meant)", range: name, replacement: meant))
        } else {
            let typed = name.lowerBound..<(sign + 1)
            findings.report(
                .fieldTyped(source.string(typed), meant), at: typed,
                fix: Finding.Fix(label: "write \(meant):", range: typed, replacement: "\(meant):"))
        }
        close()
        construct = .unread
        item.hasLostText = true
        return true
    }
}

extension Message {
    static func fieldTyped(_ text: String, _ field: String) -> Message {
        Message(
            .fieldUnknown,
            "`\(text.prefix(40))` is not how a field is written; write `\(field): ...`, the colon right"
                + " behind the name")
    }

    static func fieldPerhaps(_ word: String, _ field: FieldName) -> Message {
        Message(
            .fieldUnknown,
            "`\(word):` is a part of the question here; did you mean the field `\(field.rawValue)`? Otherwise write `\\`"
                + " before the colon", severity: .warning)
    }
}
