import Assessment

/// Reads Aiken: a stem, options `A. ` or `A) `, and `ANSWER: X`.
///
/// Moodle takes an answer that names no option without a word; here it is an error.
enum AikenReader: BankFormatReader {
    private struct Question {
        var start: Int
        var stem: [String] = []
        var letters: [Character] = []
        var options: [String] = []
    }

    static func read(into bank: inout ImportedBank) {
        var question: Question?
        for line in TextFileLines.trimmed(bank.bytes) where !line.isEmpty {
            let text = String(decoding: bank.bytes[line], as: UTF8.self)
            if text.uppercased().hasPrefix("ANSWER:") {
                finish(question, key: text.dropFirst(7), at: line, into: &bank)
                question = nil
            } else if let (letter, words) = option(text), question?.stem.isEmpty == false {
                question?.letters.append(letter)
                question?.options.append(words)
            } else {
                if let unfinished = question, !unfinished.options.isEmpty {
                    bank.refuse(
                        "no `ANSWER:` follows the options of this question, which is left out",
                        at: .init(unfinished.start..<line.lowerBound))
                    question = nil
                }
                if question == nil {
                    question = Question(start: line.lowerBound)
                } else {
                    bank.lose("Moodle keeps the last line of a stem only; here all of them are kept", at: .init(line))
                }
                question?.stem.append(text)
            }
        }
        if let unfinished = question {
            bank.refuse(
                "no `ANSWER:` ends this question, which is left out", at: .init(unfinished.start..<bank.bytes.count))
        }
    }

    /// `A. words` or `A) words`; Moodle wants a capital.
    private static func option(_ text: String) -> (Character, String)? {
        let bytes = Array(text.utf8.prefix(3))
        guard bytes.count == 3, (0x41...0x5A).contains(bytes[0]),
            bytes[1] == UInt8(ascii: ".") || bytes[1] == UInt8(ascii: ")"), bytes[2] == 0x20 || bytes[2] == 0x09
        else { return nil }
        return (Character(Unicode.Scalar(bytes[0])), TextLines.evened(String(text.dropFirst(3))))
    }

    private static func finish(
        _ question: Question?, key: Substring, at line: Range<Int>, into bank: inout ImportedBank
    ) {
        guard let question, !question.options.isEmpty else {
            return bank.refuse("no options stand above this answer", at: .init(line))
        }
        let letters = key.split { $0 == " " || $0 == "," || $0 == "." || $0 == ")" || $0 == "\t" }
        let place = letters.first.flatMap { letter in
            question.letters.firstIndex { String($0) == letter.uppercased() }
        }
        guard letters.count == 1, let place else {
            let named = TextLines.oneLine(String(key))
            return bank.refuse(
                letters.count > 1
                    ? "Aiken has one right option, and `\(named.prefix(40))` names several; the question is left out"
                    : "`\(named.prefix(40))` names no option of this question, which is left out; there are "
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
}
