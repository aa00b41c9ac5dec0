import Assessment
import Quantities

/// Reads GIFT as Moodle does with a file: questions end at blank lines, the first `{` and `}` hold the answers.
///
/// Where Moodle loses a question or misreads a figure without a word, that is said, with the place.
enum GIFTReader: BankFormatReader {
    static func read(into bank: inout ImportedBank) {
        var reading = GIFTReading(bank: bank)
        reading.read()
        bank = reading.bank
    }
}

struct GIFTReading {
    var bank: ImportedBank
    /// The tag for the category that the questions below belong to.
    var category: String?
    private var categories = CategoryTags([])
    /// Words above a blank line that no question takes up.
    private var strayWords: String?

    init(bank: ImportedBank) {
        self.bank = bank
    }

    mutating func read() {
        let file = GIFTBlocks(bank.bytes)
        categories = CategoryTags(
            file.blocks.flatMap(\.lines).filter { starts($0, with: Self.categoryMark) }.map(path))
        for range in file.tooLong {
            bank.refuse("this is too long for a question; are blank lines missing?", at: .init(range))
        }
        for block in file.blocks {
            for (text, range) in block.notes { bank.lose(text, at: .init(range)) }
            readBlock(block.lines)
        }
    }

    private func words(_ line: Range<Int>) -> ArraySlice<UInt8> { GIFTBlocks.words(bank.bytes[line]) }

    private func starts(_ line: Range<Int>, with marks: String) -> Bool { words(line).starts(with: marks.utf8) }

    private mutating func readBlock(_ lines: [Range<Int>]) {
        var lines = lines
        while let first = lines.first, starts(first, with: Self.categoryMark) {
            readCategory(first)
            strayWords = nil
            lines.removeFirst()
            if let next = lines.first(where: { !starts($0, with: "//") }) {
                bank.lose(
                    "no blank line stands after `$CATEGORY:`, so that Moodle takes this question for part of the category"
                        + " and loses it; here it is read", at: .init(next))
            }
        }
        let comments = lines.filter { starts($0, with: "//") }
        lines.removeAll { starts($0, with: "//") }
        let text = GIFTText(lines, of: bank.bytes).trimmed
        guard !text.isEmpty else { return }
        var question = GIFTQuestion(text: text, comments: comments.map { String(decoding: words($0), as: UTF8.self) })
        if let category { question.tags.append(category) }
        read(question)
    }

    private static let categoryMark = "$CATEGORY:"

    private func path(of line: Range<Int>) -> [String] {
        CategoryTags.path(String(decoding: words(line).dropFirst(Self.categoryMark.utf8.count), as: UTF8.self))
    }

    private mutating func readCategory(_ line: Range<Int>) {
        category = categories.tag(for: path(of: line))
        bank.lose(
            category.map { "the category is kept as the tag `\($0)`" } ?? "this category is not kept", at: .init(line))
    }

    private mutating func read(_ question: GIFTQuestion) {
        var question = question
        let place = ImportedBank.Place(question.text.range)
        takeName(of: &question)
        question.takeFormat()
        let braces = GIFTBraces(question.text)
        let wordsAbove = strayWords
        strayWords = nil
        guard let pair = braces.answers else {
            guard !braces.isLeftOpen else {
                return bank.refuse("the answers of this question are never closed; end them with `}`", at: place)
            }
            strayWords = TextLines.oneLine(question.text.string)
            return bank.leaveOut(
                "this is a text without a question, and left out; where it belongs to the question below, take out the"
                    + " blank line between them", at: place)
        }
        if let wordsAbove, question.name == nil {
            bank.lose(
                "the words above the blank line, `\(wordsAbove.prefix(60))`, may be the start of this question, which lacks"
                    + " them here as it does in Moodle; take out the blank line", at: place)
        }
        let (open, close) = (pair.open, pair.close)
        let after = question.text.from(close + 1)
        reportPlainBraces(question.text, pair, after)
        let answers = GIFTText(question.text.cells[(open + 1)..<close]).trimmed
        question.stem = stem(before: question.text.before(open), after: after, question)
        if Item.plain(question.stem).isEmpty, let name = question.name, !name.isEmpty {
            bank.lose("this question is nothing but a name, which is taken for what it asks", at: place)
            question.stem = LocalizedText(name)
        }
        do throws(GIFTFault) {
            guard let answer = try self.answer(answers, &question) else {
                return bank.leaveOut("an essay is marked by a person, and left out", at: place)
            }
            var entry = ImportedBank.Entry(at: place, stem: question.stem, answer: answer)
            entry.id = question.id
            entry.name = question.name
            entry.tags = question.tags
            entry.explanation = question.explanation
            bank.add(entry)
        } catch {
            bank.refuse("this question is left out: \(error.message)", at: .init(error.range), fix: error.fix)
        }
    }

    /// `::name::` at the start.
    private mutating func takeName(of question: inout GIFTQuestion) {
        guard question.text.starts(with: "::") else { return }
        let rest = question.text.from(question.text.cells.startIndex + 2)
        if let end = rest.first("::") {
            question.name = rest.before(end).trimmed.string
            question.text = rest.from(end + 2).trimmed
        } else {
            bank.lose(
                "the name of this question is never closed with `::`; here it has none", at: .init(question.text.range))
            question.text = rest.trimmed
        }
    }

    /// Moodle takes the first two braces that it meets for those of the answers.
    private mutating func reportPlainBraces(_ text: GIFTText, _ pair: GIFTBraces.Pair, _ after: GIFTText) {
        let firstOpen = text.first("{") ?? pair.open
        let firstClose = text.first("}") ?? pair.close
        if firstOpen != pair.open || firstClose != pair.close {
            let place = firstOpen != pair.open ? firstOpen : firstClose
            bank.lose(
                "Moodle takes the first `{` and `}` for those of the answers, and misreads this question; here the braces"
                    + " that hold answers count. Write `\\{` and `\\}` for plain ones",
                at: .init(GIFTText(text.cells[place...place]).range))
        }
        if GIFTBraces(after).pairs.contains(where: \.holdsAnswers) {
            bank.lose(
                "more answers in braces follow, which Moodle takes for words; is a blank line missing here?",
                at: .init(after.range))
        }
    }

    /// The words around the answers; where words follow them, a gap shows where they stood.
    private mutating func stem(before: GIFTText, after: GIFTText, _ question: GIFTQuestion) -> LocalizedText {
        var words = before.string
        if !after.trimmed.isEmpty { words += "_____" + after.string }
        return localized(words, question, at: before.isEmpty ? after.range : before.range)
    }

    /// A text of the question as plain text, by the format that it is in.
    mutating func text(_ text: GIFTText, _ question: GIFTQuestion) -> LocalizedText {
        var own = question
        own.text = text.trimmed
        own.takeFormat()
        return localized(own.text.trimmed.string, own, at: text.range, isEvened: false)
    }

    private mutating func localized(
        _ words: String, _ question: GIFTQuestion, at range: Range<Int>, isEvened: Bool = true
    ) -> LocalizedText {
        let hasTags = words.contains("<") || words.contains("&")
        guard question.format == "html" || (question.format == "moodle" && hasTags) else {
            return LocalizedText(isEvened ? TextLines.evened(words) : words)
        }
        let html = question.format == "html" ? words : words.replacing("\n", with: "<br>")
        return LocalizedText(
            versions: bank.localized(html, at: .init(range)).map {
                .init(language: $0.language, text: Template(plain: isEvened ? TextLines.evened($0.text) : $0.text))
            })
    }
}

/// Why a question cannot be read.
struct GIFTFault: Error {
    var message: String
    var range: Range<Int>
    /// What to write in that place.
    var fix: String?
}

/// One question on its way in.
struct GIFTQuestion {
    var text: GIFTText
    var name: String?
    var id: String?
    var tags: [String] = []
    /// `moodle`, `html`, `plain` or `markdown`.
    var format = "moodle"
    var stem = LocalizedText("")
    var explanation: LocalizedText?

    init(text: GIFTText, comments: [String]) {
        self.text = text
        for comment in comments {
            if let id = Self.values("[id:", in: comment).first { self.id = id }
            let lists = Self.values("[tags:", in: comment).flatMap { $0.split(separator: ",").map(String.init) }
            tags += (lists + Self.values("[tag:", in: comment)).map(TextLines.oneLine).filter { !$0.isEmpty }
        }
    }

    /// What stands between each such opening and its `]`, in which `\]` is a plain bracket.
    private static func values(_ opening: String, in comment: String) -> [String] {
        comment.ranges(of: opening).compactMap { value(of: comment[$0.upperBound...]) }
    }

    private static func value(of text: Substring) -> String? {
        var value = ""
        var isEscaped = false
        for character in text {
            if character == "]", !isEscaped { return value }
            if isEscaped, character != "]" { value.append("\\") }
            isEscaped = character == "\\" && !isEscaped
            if !isEscaped { value.append(character) }
        }
        return nil
    }

    /// What Moodle calls the formats of its texts.
    static let formats = ["html", "markdown", "plain", "moodle"]

    /// Takes `[html]`, `[markdown]` and the like off the start of the text.
    mutating func takeFormat() {
        guard let known = Self.formats.first(where: { text.starts(with: "[\($0)]") }) else { return }
        format = known
        text = text.from(text.cells.startIndex + known.utf8.count + 2).trimmed
    }
}
