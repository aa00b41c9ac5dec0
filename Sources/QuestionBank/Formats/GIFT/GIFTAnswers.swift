import Assessment
import Quantities

/// The answers in braces, by the marks that decide what kind Moodle takes them for.
extension GIFTReading {
    /// Nil for an essay.
    mutating func answer(_ all: GIFTText, _ question: inout GIFTQuestion) throws(GIFTFault) -> AnswerKey? {
        var answers = all
        if let end = answers.last("####") {
            let words = text(answers.from(end + 4), question)
            if !(words.versions.first?.text.source.isEmpty ?? true) { question.explanation = words }
            answers = answers.before(end).trimmed
        }
        if answers.isEmpty { return nil }
        if answers.starts(with: "#") { return .numeric(try numeric(answers, question)) }
        if let first = answers.takePlainEquals().first {
            bank.lose(
                "this `=` is taken for a plain sign, where Moodle would begin another answer; write `\\=`",
                at: .init(first))
        }
        if answers.contains("~") { return try choice(answers, question) }
        if answers.contains("="), answers.contains("->") { return .matching(try matching(answers, question)) }
        if let truth = try truth(answers, question) { return truth }
        let word = answers.string
        if [Language.spanish, .hindi].contains(where: { TruthWords($0).names(word) }) {
            bank.lose(
                "`\(word)` is a text to be typed, as in Moodle; a true/false question has `T` or `F` in its braces",
                at: .init(answers.range))
        }
        return .text(try texts(answers, question))
    }

    /// `T`, `FALSE#for the wrong answer#for the right one`.
    private mutating func truth(_ answers: GIFTText, _ question: GIFTQuestion) throws(GIFTFault) -> AnswerKey? {
        let (head, tail) = answers.parted(by: "#")
        let written = head.trimmed.string
        let word = written.uppercased()
        guard ["T", "TRUE", "F", "FALSE"].contains(word) else { return nil }
        if written != word {
            bank.lose(
                "Moodle takes `\(written)` for a text to be typed, since it wants capitals; here this is a true/false"
                    + " question. Write `\(word)`", at: .init(head.trimmed.range))
        }
        let isTrue = word.hasPrefix("T")
        let parts = tail?.parted(by: "#")
        let wrong = parts.flatMap { feedback($0.head, question) }
        let right = parts?.tail.flatMap { feedback($0, question) }
        let words = TruthWords(bank.options.language)
        return .choice(
            Choice(
                options: [
                    Option(
                        text: LocalizedText(words.yes), key: isTrue ? .always : .never, feedback: isTrue ? right : wrong
                    ),
                    Option(
                        text: LocalizedText(words.no), key: isTrue ? .never : .always, feedback: isTrue ? wrong : right),
                ], isOrderFixed: true))
    }

    private mutating func feedback(_ words: GIFTText, _ question: GIFTQuestion) -> LocalizedText? {
        let words = words.trimmed
        return words.isEmpty ? nil : text(words, question)
    }

    /// What an answer says, and what is told who gave it.
    private mutating func partedAtFeedback(_ answer: GIFTText) -> (head: GIFTText, tail: GIFTText?) {
        let (head, tail) = answer.parted(by: "#")
        if let tail, tail.trimmed.isEmpty, let last = head.cells.last, !last.isSpace {
            bank.note(
                "a `#` ends this answer, and is no part of it, as in Moodle: it begins feedback, of which there is none."
                    + " Write `\\#` where the answer has the sign", at: .init(answer.range))
        }
        return (head, tail)
    }

    /// A weight such as `%50%` at the start, and the rest.
    ///
    /// Moodle takes `%100.0%` for words.
    private mutating func weight(_ answer: GIFTText) -> (share: Rational?, rest: GIFTText) {
        let answer = answer.trimmed
        guard answer.starts(with: "%") else { return (nil, answer) }
        let inner = answer.from(answer.cells.startIndex + 1)
        guard let end = inner.first("%") else { return (nil, answer) }
        let digits = inner.before(end).string
        guard let percent = Rational(decimal: digits), let share = percent.divided(by: Rational(100)) else {
            return (nil, answer)
        }
        // Moodle's pattern has room for two digits before a point, or for three and no point.
        if digits.prefix(while: { $0 != "." }).count(where: \.isNumber) > 2, digits.contains(".") {
            bank.lose(
                "Moodle takes `%\(digits)%` for words; here it is a weight. Write it without the point",
                at: .init(answer.range))
        }
        return (MoodleFraction.exact(share), inner.from(end + 1).trimmed)
    }

    // MARK: Options

    private mutating func choice(_ all: GIFTText, _ question: GIFTQuestion) throws(GIFTFault) -> AnswerKey {
        var answers = all
        for range in answers.mendDoubleMarks() {
            bank.lose(
                "`~=` is one mark too many, and Moodle takes the option for a right one, as it is taken here. Write `~`"
                    + " before a wrong option, and `\\=` for a plain sign", at: .init(range))
        }
        var options: [Option] = []
        for piece in answers.pieces(at: "=~") {
            let isMarked = piece.cells.first.map { $0.isMark("=") || $0.isMark("~") } ?? false
            guard isMarked || !piece.trimmed.isEmpty else { continue }
            if !isMarked {
                bank.lose(
                    "no `=` or `~` stands before this option, which is taken for a wrong one, as in Moodle",
                    at: .init(piece.trimmed.range))
            }
            let isRight = isMarked && piece.cells.first?.isMark("=") == true
            let words = isMarked ? piece.from(piece.cells.startIndex + 1) : piece
            // Behind `=` Moodle reads no weight: `=%50%x` is `%50%x`. The full mark is all that one can mean there.
            let (share, rest) = isRight && !words.trimmed.starts(with: "%100%") ? (nil, words.trimmed) : weight(words)
            var (head, tail) = partedAtFeedback(rest)
            if head.trimmed.isEmpty {
                guard !rest.isEmpty else {
                    bank.lose("an option without words is left out", at: .init(piece.range))
                    continue
                }
                bank.lose(
                    "Moodle takes this for feedback on an option without words; here it is the option. Write `\\#`",
                    at: .init(rest.range))
                (head, tail) = (rest, nil)
            }
            var option = Option(text: text(head, question), key: isRight ? .always : .never)
            option.feedback = tail.flatMap { feedback($0, question) }
            option.credit = isRight || share?.isZero == true ? nil : share
            options.append(option)
        }
        return answers.contains("=") ? single(options, at: answers.range) : multiple(options)
    }

    private mutating func single(_ options: [Option], at range: Range<Int>) -> AnswerKey {
        var options = options
        for place in options.indices where options[place].credit == .one {
            options[place].key = .always
            options[place].credit = nil
        }
        let keys = options.count { if case .always = $0.key { true } else { false } }
        guard keys == 1 else {
            guard keys > 1 else { return .choice(Choice(options: options, isOrderFixed: false)) }
            let boxes = RightByThemselves(
                options.map { option in
                    let isKey = if case .always = option.key { true } else { false }
                    return (option, isKey ? .one : option.credit ?? .zero)
                })
            bank.lose(boxes.loss, at: .init(range))
            return .multiple(Choice(options: boxes.options, isOrderFixed: false), .moodle)
        }
        for place in options.indices {
            guard let credit = options[place].credit, credit.isNegative || credit > .one else { continue }
            bank.note(
                credit.isNegative
                    ? CommonLosses.penalty : "an option earns the full mark here at the most", at: .init(range))
            options[place].credit = nil
        }
        return .choice(Choice(options: options, isOrderFixed: false))
    }

    private func multiple(_ options: [Option]) -> AnswerKey {
        var options = options
        for place in options.indices where (options[place].credit ?? .zero) > .zero { options[place].key = .always }
        return .multiple(Choice(options: options, isOrderFixed: false), .moodle)
    }

    private mutating func matching(_ answers: GIFTText, _ question: GIFTQuestion) throws(GIFTFault) -> Matching {
        var matching = Matching(pairs: [], targets: [], rule: .perPair)
        for piece in answers.pieces(at: "=") where !piece.trimmed.isEmpty {
            let words = piece.starts(with: "=") ? piece.from(piece.cells.startIndex + 1) : piece
            let (left, right) = words.parted(by: "->")
            guard let right, !right.trimmed.isEmpty else {
                throw GIFTFault(message: "a pair lacks its `->` or what follows it", range: piece.range)
            }
            let (head, tail) = right.parted(by: "#")
            if tail?.trimmed.isEmpty == false {
                bank.lose("Moodle has no feedback on pairs; it is dropped", at: .init(piece.range))
            }
            let target = text(head, question)
            let place = matching.targets.firstIndex(of: target) ?? matching.targets.count
            if place == matching.targets.count { matching.targets.append(target) }
            if !left.trimmed.isEmpty { matching.pairs.append(.init(left: text(left, question), target: place)) }
        }
        return matching
    }

    // MARK: Texts and figures

    private mutating func texts(_ answers: GIFTText, _ question: GIFTQuestion) throws(GIFTFault) -> TextKey {
        // Moodle looks at accents, and not at capitals.
        var key = TextKey(branches: [], comparison: TextComparison(letterCase: .free, accents: .exact))
        var isAnyDropped = false
        for piece in answers.pieces(at: "=") where !piece.trimmed.isEmpty {
            let words = piece.starts(with: "=") ? piece.from(piece.cells.startIndex + 1) : piece
            let (share, rest) = weight(words)
            let (head, tail) = partedAtFeedback(rest)
            let accepted = text(head, question).versions.first?.text.source ?? ""
            let told = tail.flatMap { feedback($0, question) }
            if accepted == "*" {
                bank.lose(
                    "`*` accepts whatever is typed; the branch and its feedback are dropped", at: .init(piece.range))
                isAnyDropped = true
                continue
            }
            if accepted.replacing("\\*", with: "").contains("*") {
                bank.lose(
                    "`*` in `\(accepted.prefix(40))` stands for any letters in Moodle, which no key here can; this answer"
                        + " is left out", at: .init(piece.range))
                isAnyDropped = true
                continue
            }
            let own = TextKey.Accepted(language: nil, text: TextLines.oneLine(accepted.replacing("\\*", with: "*")))
            let credit = min(max(share ?? .one, .zero), .one)
            // Texts that earn the same and say the same are one branch.
            if let last = key.branches.indices.last, key.branches[last].credit == credit,
                key.branches[last].feedback == told
            {
                key.branches[last].accepted.append(own)
            } else {
                key.branches.append(.init(accepted: [own], credit: credit, feedback: told))
            }
        }
        if isAnyDropped, !key.branches.contains(where: { $0.credit == .one }) {
            throw GIFTFault(
                message: "no text that can be typed as it stands earns the full mark; write each that is right",
                range: answers.range)
        }
        return key
    }

    private mutating func numeric(_ answers: GIFTText, _ question: GIFTQuestion) throws(GIFTFault) -> NumericKey {
        var figures = answers.from(answers.cells.startIndex + 1).trimmed
        if let wrong = figures.first("~") {
            bank.lose("feedback on whatever else is typed is dropped", at: .init(figures.from(wrong).range))
            figures = figures.before(wrong).trimmed
        }
        var key = NumericKey(branches: [])
        for piece in figures.pieces(at: "=") where !piece.trimmed.isEmpty {
            let words = piece.starts(with: "=") ? piece.from(piece.cells.startIndex + 1) : piece
            let (share, rest) = weight(words)
            let (head, tail) = rest.parted(by: "#")
            guard let target = try target(head.trimmed) else { continue }
            key.branches.append(
                NumericBranch(
                    target: target, credit: min(max(share ?? .one, .zero), .one),
                    feedback: tail.flatMap { feedback($0, question) }))
        }
        return key
    }

    /// `v`, `v:tolerance`, `low..high`; nil for `*`.
    private mutating func target(_ text: GIFTText) throws(GIFTFault) -> NumericBranch.Target? {
        if text.string == "*" {
            bank.lose("`*` accepts whatever is typed; the branch and its feedback are dropped", at: .init(text.range))
            return nil
        }
        if let dots = text.first("..") {
            let low = try figure(text.before(dots).trimmed)
            let high = try figure(text.from(dots + 2).trimmed)
            return .range(low: .number(min(low, high)), high: .number(max(low, high)))
        }
        let (value, tolerance) = text.parted(by: ":")
        let center = try figure(value.trimmed)
        guard let tolerance, !tolerance.trimmed.isEmpty else { return .value(.number(center), .exact) }
        let width = try figure(tolerance.trimmed)
        return .value(.number(center), width.isZero ? .exact : .absolute(.number(width.magnitude)))
    }

    private mutating func figure(_ text: GIFTText) throws(GIFTFault) -> Rational {
        let digits = text.string
        if let number = Rational(gift: digits) {
            if let plain = GroupedFigure.thousands(in: digits, bank.options.language) {
                bank.lose(GroupedFigure.warning(digits, plain), at: .init(text.range))
            }
            return number
        }
        let pointed = digits.replacing(",", with: ".")
        if digits.contains(","), !digits.contains("."), Rational(decimal: pointed) != nil {
            throw GIFTFault(
                message: "`\(digits)` has a comma, and Moodle reads a decimal point only: it would take any answer for"
                    + " right; write \(pointed)", range: text.range, fix: pointed)
        }
        let plain = digits.filter { $0 != "." && $0 != "," && $0 != " " }
        if digits.count > plain.count, Rational(decimal: plain) != nil {
            throw GIFTFault(
                message: "`\(digits)` has group marks, and Moodle would take any answer for right; write \(plain)",
                range: text.range, fix: plain)
        }
        throw GIFTFault(
            message:
                "`\(digits.prefix(40))` is no figure, and Moodle would take any answer for right; write digits with a"
                + " decimal point and no unit", range: text.range)
    }
}

extension Rational {
    /// A figure as PHP reads one: `-1.5`, `.5`, `1e3`.
    init?(gift text: String) {
        let parts = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
        let mantissa = parts.count > 1 || !text.contains("E") ? parts : text.split(separator: "E", maxSplits: 1)
        guard let first = mantissa.first else { return nil }
        let isNegative = first.hasPrefix("-")
        var digits = String(isNegative || first.hasPrefix("+") ? first.dropFirst() : first)
        if digits.hasPrefix(".") { digits = "0" + digits }
        if digits.hasSuffix(".") { digits.removeLast() }
        guard let base = Rational(decimal: digits), !digits.hasPrefix("-"), !digits.hasPrefix("+") else { return nil }
        var value = isNegative ? base.negated : base
        if mantissa.count > 1 {
            guard let exponent = Int(mantissa[1]), (-38...38).contains(exponent),
                let power = Rational.powerOfTen(exponent), let scaled = value.multiplied(by: power)
            else { return nil }
            value = scaled
        }
        self = value
    }
}

/// What the options of a true/false question say.
struct TruthWords {
    let yes: String
    let no: String

    init(_ language: Language) {
        switch language.base {
        case "es": (yes, no) = ("Verdadero", "Falso")
        case "hi": (yes, no) = ("सही", "गलत")
        default: (yes, no) = ("True", "False")
        }
    }

    /// Whether a word is one of the two, or its first letter.
    func names(_ word: String) -> Bool {
        [yes, no].contains {
            $0.lowercased() == word.lowercased() || (word.count == 1 && $0.hasPrefix(word.uppercased()))
        }
    }

    /// Whether two options say this in some language that we know.
    static func areSaid(by options: [Option]) -> Bool {
        options.count == 2
            && [Language.english, .spanish, .hindi].contains {
                let words = TruthWords($0)
                return Item.plain(options[0].text) == words.yes && Item.plain(options[1].text) == words.no
            }
    }
}
