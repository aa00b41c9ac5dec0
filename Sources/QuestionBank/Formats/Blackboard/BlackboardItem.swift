import Assessment
import Quantities

/// One question.
struct BlackboardItem {
    struct Rule {
        var title: String
        var condition: CanvasItem.Condition
        /// Texts in which capitals count.
        var cased: Set<String>
        /// Whether any answer that contains the text, or fits a pattern, is right.
        var isContained: Bool
        /// Of the whole mark, as the file writes it.
        var score: String
    }

    let item: XMLElement
    let file: Int
    let place: ImportedBank.Place
    let rules: [Rule]
    /// The pool that it is of.
    var tag = ""
    private var feedback: [String: String] = [:]
    private var used: Set<String> = []

    init(_ item: XMLElement, file: Int) {
        self.item = item
        self.file = file
        place = ImportedBank.Place(item.range, file: file)
        rules = (item.first("resprocessing")?.all("respcondition") ?? []).map { element in
            let tests = element.first("conditionvar")
            return Rule(
                title: element["title"]?.lowercased() ?? "", condition: CanvasItem.condition(element),
                cased: Set(
                    (tests?.descendants("varequal") ?? []).filter { $0["case"]?.lowercased() == "yes" }
                        .map(\.trimmedText)),
                isContained: tests?.descendant("varsubset") != nil,
                score: element.all("setvar").first { $0["variablename"] == "SCORE" }?.trimmedText ?? "")
        }
        for note in item.all("itemfeedback") {
            let html = Self.html(note)
            if let ident = note["ident"], !html.allSatisfy(\.isWhitespace) { feedback[ident, default: ""] += html }
        }
    }

    func about(_ name: String) -> String { item.first("itemmetadata")?.first(name)?.trimmedText ?? "" }

    var isPartial: Bool { about("bbmd_partialcredit").lowercased() == "true" }

    private var label: String {
        let title = item["title"] ?? ""
        return String((title.isEmpty ? about("bbmd_asi_object_id") : title).prefix(60))
    }

    /// The markup of all texts within an element.
    static func html(_ element: XMLElement) -> String {
        let texts = element.descendants { $0.name == "mat_formattedtext" || $0.name == "mattext" }
        return texts.map { text in
            let type = (text["type"] ?? text["texttype"] ?? "").lowercased()
            if type.contains("plain") { return HTMLText.escaped(text.text).replacing("\n", with: "<br>") }
            let isMarkedUp = text.text.contains("<")
            return type.contains("smart") && !isMarkedUp ? text.text.replacing("\n", with: "<br>") : text.text
        }.joined(separator: " ")
    }

    /// The blocks so called, wherever they stand.
    func blocks(_ name: String) -> [XMLElement] {
        (item.first("presentation")?.descendants("flow") ?? []).filter { $0["class"] == name }
    }

    private var stem: String {
        let blocks = blocks("QUESTION_BLOCK")
        if blocks.isEmpty, let material = item.first("presentation")?.first("material") { return Self.html(material) }
        return blocks.map { "<div>\(Self.html($0))</div>" }.joined()
    }

    mutating func read(into bank: inout ImportedBank, losses: inout CommonLosses) {
        let type = about("bbmd_questiontype")
        var stem = FigureMarks.unmarked(MarkedGaps.unmarked(stem))
        var computed: CanvasComputed?
        let answer: AnswerKey?
        switch type.lowercased() {
        case "multiple choice": answer = single(&bank)
        case "opinion scale" where isKeyed, "either/or" where isKeyed: answer = single(&bank)
        case "true/false": answer = trueFalse(&bank)
        case "multiple answer": answer = multiple(&bank)
        case "fill in the blank": answer = shortText(&bank)
        case "short answer" where isKeyed: answer = shortText(&bank)
        case "numeric": answer = numeric(&bank)
        case "ordering": answer = ordering(&bank)
        case "matching": answer = matching(&bank)
        case "fill in the blank plus", "fillintheblankplus": answer = typedGaps(&stem, &bank)
        case "jumbled sentence": answer = chosenGaps(&stem, &bank)
        case "calculated", "calculated numeric", "calculated formula":
            computed = CanvasComputed(item, at: place)
            answer = computed?.read(&stem, &bank)
        default:
            return bank.leaveOut("`\(label)` \(Self.reason(type)); it is left out", at: place)
        }
        guard let answer else { return }
        let text = bank.plain(stem, at: place)
        var entry = ImportedBank.Entry(
            at: place, stem: LocalizedText(versions: [.init(language: nil, text: MarkedGaps.template(text))]),
            answer: answer)
        entry.name = item["title"]
        if !tag.isEmpty { entry.tags = [tag] }
        let id = about("bbmd_asi_object_id")
        if entry.name?.isEmpty ?? true, !id.isEmpty { entry.name = "q" + id }
        if item.first("presentation")?.descendant("matapplication") != nil {
            bank.lose("a file that belongs to this question is not kept", at: place)
        }
        if let computed {
            entry.variables = computed.variables
            entry = entry.mappingTexts { FigureMarks.filled($0, computed.figures) }
        }
        readFeedback(of: &entry, &bank)
        let points = about("qmd_absolutescore_max")
        if !points.isEmpty, let value = PlainFigure.value(points), value != .one, !value.isZero {
            losses.note("the points of questions are not kept: every one counts alike", at: place)
        }
        bank.add(entry)
    }

    /// Whether some rule says what is right.
    private var isKeyed: Bool { rules.contains { !$0.condition.equal.isEmpty && $0.title != "incorrect" } }

    /// Why a question is left out.
    private static func reason(_ type: String) -> String {
        switch type.lowercased() {
        case "essay", "short response", "short answer": "is an essay, which is marked by a person"
        case "file upload", "fileupload": "asks for a file"
        case "hot spot", "hotspot": "is answered in a picture"
        case "opinion scale", "either/or": "asks for an opinion, of which none is right"
        default: "is of the type `\(type.prefix(40))`, which is not known here"
        }
    }

    // MARK: Feedback

    mutating func note(_ name: String, _ bank: inout ImportedBank) -> LocalizedText? {
        guard let html = feedback[name] else { return nil }
        used.insert(name)
        return bank.text(html, at: place)
    }

    /// What is shown to right and to wrong answers alike explains; else it belongs to the answers, where one is chosen.
    private mutating func readFeedback(of entry: inout ImportedBank.Entry, _ bank: inout ImportedBank) {
        let right = note("correct", &bank)
        let wrong = note("incorrect", &bank)
        if let solution = note("solution", &bank) { entry.explanation = solution }
        if right == wrong {
            if let right { entry.explanation = entry.explanation ?? right }
        } else {
            var isRightKept = right == nil
            var isWrongKept = wrong == nil
            switch entry.answer {
            case .choice(var choice):
                for place in choice.options.indices where choice.options[place].feedback == nil {
                    choice.options[place].feedback = choice.options[place].key == .always ? right : wrong
                }
                entry.answer = .choice(choice)
                (isRightKept, isWrongKept) = (true, true)
            case .numeric(var key):
                for place in key.branches.indices where key.branches[place].credit == .one {
                    key.branches[place].feedback = key.branches[place].feedback ?? right
                }
                entry.answer = .numeric(key)
                isRightKept = true
            case .text(var key):
                for place in key.branches.indices where key.branches[place].credit == .one {
                    key.branches[place].feedback = key.branches[place].feedback ?? right
                }
                entry.answer = .text(key)
                isRightKept = true
            default: break
            }
            for (text, isKept) in [(right, isRightKept), (wrong, isWrongKept)] where !isKept {
                let words = text.map(Item.plain) ?? ""
                bank.lose(
                    "feedback to a right or a wrong answer as a whole is not kept: \(TextLines.flat(words).prefix(80))",
                    at: place)
            }
        }
        for name in feedback.keys.sorted() where !used.contains(name) {
            let words = HTMLText.plain(feedback[name] ?? "").text
            bank.lose(
                "the feedback `\(name.prefix(40))` is not kept: \(TextLines.flat(words).prefix(80))", at: place)
        }
    }
}
