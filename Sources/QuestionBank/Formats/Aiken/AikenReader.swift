import Assessment

/// Reads Aiken: a stem, options `A. ` or `A) `, and `ANSWER: X`.
///
/// Moodle wants capitals and a blank behind the letter, and takes an answer that names no option without a word; here
/// small letters are read too, and such an answer is an error.
enum AikenReader: BankFormatReader {
    static func read(into bank: inout ImportedBank) {
        var reading = AikenReading(bank: bank)
        reading.read()
        bank = reading.bank
    }
}

private struct AikenReading {
    private struct Question {
        var start: Int
        var stem: [String] = []
        var letters: [Character] = []
        var options: [String] = []
    }

    /// What a line may be, seen by itself.
    private enum Line {
        case words(String)
        case option(Character, String, isStrict: Bool)
        /// `isStrict` is false where Moodle would take the line for words.
        case answer(String, isStrict: Bool)
    }

    var bank: ImportedBank
    private var question: Question?

    init(bank: ImportedBank) {
        self.bank = bank
    }

    mutating func read() {
        let ranges = TextFileLines.trimmed(bank.bytes).filter { !$0.isEmpty }
        let lines = ranges.map { Self.line(String(decoding: bank.bytes[$0], as: UTF8.self)) }
        let continued = Self.continued(lines)
        for (place, line) in lines.enumerated() {
            switch line {
            case .answer(let key, let isStrict)
            where question != nil && (isStrict || question?.options.isEmpty == false):
                if !isStrict {
                    bank.note(
                        "Moodle wants `ANSWER: X`, a colon and all; this is read as one", at: .init(ranges[place]))
                }
                finish(key, at: ranges[place])
            case .answer(let key, isStrict: true) where !key.isEmpty: finish(key, at: ranges[place])
            case .option(let letter, let words, let isStrict) where isOption(letter, isStrict):
                if !isStrict {
                    bank.note(
                        "Moodle wants a capital letter, `.` or `)`, and a blank before an option; this is read as one",
                        at: .init(ranges[place]))
                }
                question?.letters.append(letter)
                question?.options.append(words)
            default: take(String(decoding: bank.bytes[ranges[place]], as: UTF8.self), ranges[place], continued[place])
            }
        }
        if let unfinished = question {
            bank.refuse(
                "no `ANSWER:` ends this question, which is left out", at: .init(unfinished.start..<bank.bytes.count))
        }
    }

    private func isOption(_ letter: Character, _ isStrict: Bool) -> Bool {
        guard let question, !question.stem.isEmpty else { return false }
        if isStrict { return true }
        let next = question.letters.last?.unicodeScalars.first.map { $0.value + 1 } ?? 0x41
        return letter.unicodeScalars.first?.value == next
    }

    /// Words of a stem, or of the option above.
    private mutating func take(_ text: String, _ range: Range<Int>, _ isContinued: Bool) {
        if let unfinished = question, !unfinished.options.isEmpty {
            if isContinued {
                bank.note(
                    "Moodle takes this line for another stem; here it goes on with the option above", at: .init(range))
                question?.options[unfinished.options.count - 1] += " " + TextLines.evened(text)
                return
            }
            bank.refuse(
                "no `ANSWER:` follows the options of this question, which is left out",
                at: .init(unfinished.start..<range.lowerBound))
            question = nil
        }
        if question == nil {
            question = Question(start: range.lowerBound)
        } else {
            bank.note("Moodle keeps the last line of a stem only; here all of them are kept", at: .init(range))
        }
        question?.stem.append(text)
    }

    private mutating func finish(_ key: String, at line: Range<Int>) {
        defer { question = nil }
        guard let question, !question.options.isEmpty else {
            return bank.refuse("no options stand above this answer", at: .init(line))
        }
        guard question.options.count > 1 else {
            return bank.refuse(
                "this question has one option, which Moodle takes for none; it is left out. Give it another one, `B. ...`",
                at: .init(question.start..<line.upperBound))
        }
        let named = Self.named(key)
        let place = named.first.flatMap { letter in question.letters.firstIndex { String($0) == letter.uppercased() } }
        guard named.count == 1, let place else {
            let words = TextLines.oneLine(key).prefix(40)
            return bank.refuse(
                named.count > 1
                    ? "Aiken has one right option, and `\(words)` names several; the question is left out"
                    : "`\(words)` names no option of this question, which is left out; there are "
                        + question.letters.map(String.init).joined(separator: ", "), at: .init(line))
        }
        let options = question.options.enumerated().map {
            Option(text: LocalizedText($0.element), key: $0.offset == place ? .always : .never)
        }
        bank.add(
            ImportedBank.Entry(
                at: .init(question.start..<line.upperBound),
                stem: LocalizedText(question.stem.joined(separator: "\n")),
                answer: .choice(Choice(options: options, isOrderFixed: false))))
    }

    /// The letters that an answer names: `C`, `(c)`, `C) its words`, `A, C`.
    private static func named(_ key: String) -> [Substring] {
        let parts = key.split { " ,.():;&\t".contains($0) }
        guard let first = parts.first, first.count == 1 else { return Array(parts.prefix(1)) }
        let letters = parts.prefix { $0.count == 1 || $0.lowercased() == "and" }.filter { $0.count == 1 }
        // A letter and a closing sign begin the words of the option.
        let rest = key.drop { $0 == " " || $0 == "(" || $0 == "\t" }.dropFirst()
        let isQuoted = rest.first == ")" || rest.first == "."
        let areLetters = parts.allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
        return isQuoted && !areLetters ? [first] : letters
    }

    // MARK: Lines

    private static func line(_ text: String) -> Line {
        if let line = answer(text) { return line }
        let bytes = Array(text.utf8.prefix(4))
        guard bytes.count > 2, (0x41...0x5A).contains(bytes[0] & 0xDF), bytes[0] & 0x40 != 0 else {
            return .words(text)
        }
        var sign = 1
        if bytes[sign] == 0x20 { sign += 1 }
        guard bytes[sign] == UInt8(ascii: ".") || bytes[sign] == UInt8(ascii: ")"), text.utf8.count > sign + 1 else {
            return .words(text)
        }
        let isBlank = sign + 1 < bytes.count && (bytes[sign + 1] == 0x20 || bytes[sign + 1] == 0x09)
        let letter = Character(Unicode.Scalar(bytes[0] & 0xDF))
        let words = String(text.unicodeScalars.dropFirst(sign + 1))
        return .option(letter, TextLines.evened(words), isStrict: isBlank && sign == 1 && bytes[0] < 0x60)
    }

    /// What follows `ANSWER:`, in whatever case, or `Correct answer:` and the like.
    private static func answer(_ text: String) -> Line? {
        guard let sign = text.firstIndex(where: { $0 == ":" || $0 == "=" }), text[..<sign].utf8.count < 40 else {
            return bareAnswer(text)
        }
        let words = text[..<sign].uppercased().split(separator: " ").map { String($0) }
        let key = String(text[text.index(after: sign)...])
        if translated.contains(words.joined(separator: " ")) { return .answer(key, isStrict: false) }
        guard let last = words.last, last == "ANSWER" || last == "ANS" || last == "ANS." else { return nil }
        guard words.count == 1 || words.count == 2 && ["CORRECT", "RIGHT", "THE"].contains(words[0]) else { return nil }
        return .answer(key, isStrict: true)
    }

    /// The word in other languages.
    private static let translated: Set<String> = [
        "RESPUESTA", "RESPUESTA CORRECTA", "RESP", "RESP.", "SOLUCIÓN", "SOLUCION", "CORRECTA", "उत्तर", "सही उत्तर",
        "RÉPONSE", "REPONSE", "ANTWORT", "LÖSUNG",
    ]

    /// `ANSWER C`, which lacks its colon.
    private static func bareAnswer(_ text: String) -> Line? {
        let words = text.uppercased().split(separator: " ").map { String($0) }
        guard words.count == 2, words[0] == "ANSWER" || words[0] == "ANS" || translated.contains(words[0]),
            words[1].utf8.count == 1, words[1].first?.isLetter == true
        else { return nil }
        return .answer(words[1], isStrict: false)
    }

    /// Of each line whether the next that is an option or an answer belongs to the question that is open there.
    private static func continued(_ lines: [Line]) -> [Bool] {
        var continued = [Bool](repeating: false, count: lines.count)
        var goesOn = false
        for place in lines.indices.reversed() {
            continued[place] = goesOn
            switch lines[place] {
            case .words: break
            case .option(let letter, _, let isStrict): if isStrict || letter == "A" { goesOn = letter != "A" }
            case .answer: goesOn = true
            }
        }
        return continued
    }
}
