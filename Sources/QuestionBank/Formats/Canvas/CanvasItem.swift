import Assessment
import Quantities

/// One question.
struct CanvasItem {
    /// What an answer is compared with, and what that earns.
    struct Condition {
        var equal: [(response: String, text: String)]
        /// Of several options those that must stay unchosen.
        var unequal: [String]
        /// How the figure that is looked for was given: with a margin, or with so many digits.
        var manner: [String: String] = [:]
        var low: (value: Rational, isIncluded: Bool)?
        var high: (value: Rational, isIncluded: Bool)?
        var score: Rational?
        var feedback: [String]
        var place: Range<Int>

        static let manners: Set<String> = ["margintype", "margin", "precisiontype", "precision"]
        /// Whether any answer that contains the text meets it.
        var isWithin = false
    }

    let item: XMLElement
    let file: Int
    /// Whether the quiz shows options as they are listed.
    let keepsOrder: Bool
    let place: ImportedBank.Place
    let conditions: [Condition]
    /// The quiz that it is of.
    var tag = ""
    private let feedback: [String: String]
    private var used: Set<String> = ["general_fb"]

    init(_ item: XMLElement, file: Int, keepsOrder: Bool = false) {
        self.item = item
        self.keepsOrder = keepsOrder
        self.file = file
        place = ImportedBank.Place(item.range, file: file)
        conditions = (item.first("resprocessing")?.all("respcondition") ?? []).map(Self.condition)
        let notes = item.all("itemfeedback").map { ($0["ident"] ?? "", Self.html($0)) }
        feedback = Dictionary(notes) { first, second in first + second }
    }

    func field(_ label: String) -> String { Self.field(label, of: item) }

    /// The markup of all material within an element.
    static func html(_ element: XMLElement?) -> String {
        (element?.descendants("mattext") ?? []).map { text in
            text["texttype"] == "text/plain" ? HTMLText.escaped(text.text) : text.text
        }.joined(separator: " ")
    }

    static func condition(_ element: XMLElement) -> Condition {
        var condition = Condition(
            equal: [], unequal: [], score: nil, feedback: [], place: element.range)
        func take(_ element: XMLElement, isNegated: Bool) {
            let text = element.trimmedText
            switch element.name {
            case "varequal", "varsubstring":
                if element.name == "varsubstring" { condition.isWithin = true }
                if isNegated {
                    condition.unequal.append(text)
                } else {
                    condition.equal.append((element["respident"] ?? "", text))
                    for (name, value) in element.attributes where Condition.manners.contains(name) {
                        condition.manner[name] = value
                    }
                }
            case "vargte", "vargt": condition.low = PlainFigure.value(text).map { ($0, element.name == "vargte") }
            case "varlte", "varlt": condition.high = PlainFigure.value(text).map { ($0, element.name == "varlte") }
            case "not": for child in element.children { take(child, isNegated: !isNegated) }
            default: for child in element.children { take(child, isNegated: isNegated) }
            }
        }
        if let variables = element.first("conditionvar") { take(variables, isNegated: false) }
        let score = element.all("setvar").first { $0["action"]?.lowercased() != "subtract" }
        condition.score = score.flatMap { PlainFigure.value($0.trimmedText) }
        condition.feedback = element.all("displayfeedback").compactMap { $0["linkrefid"] }
        return condition
    }

    // MARK: Reading

    /// An id that no package holds as it is, is the item's title too.
    private static func id(of item: XMLElement) -> String? {
        guard let title = item["title"], CanvasIdentifier.item(title) == item["ident"] else { return item["ident"] }
        return title
    }

    private static func field(_ label: String, of item: XMLElement) -> String {
        let fields = item.first("itemmetadata")?.descendants("qtimetadatafield") ?? []
        return fields.first { $0.first("fieldlabel")?.trimmedText == label }?.first("fieldentry")?.trimmedText ?? ""
    }

    private static let stimulus = "parent_stimulus_item_ident"

    /// Texts that stand above several questions, by ident.
    static func stimuli(_ items: [XMLElement]) -> [String: String] {
        let named = Set(items.map { field(stimulus, of: $0) })
        let texts = items.filter { named.contains($0["ident"] ?? "") }.map { ($0["ident"] ?? "", stem(of: $0)) }
        return Dictionary(texts) { first, _ in first }
    }

    mutating func read(
        into bank: inout ImportedBank, stimuli: [String: String] = [:], losses: inout CommonLosses
    ) {
        let type = field("question_type")
        if type == "text_only_question", stimuli[item["ident"] ?? ""] != nil { return }
        var stem = Self.stem(of: item)
        if let above = stimuli[field(Self.stimulus)] { stem = "<div>\(above)</div><div>\(stem)</div>" }
        var computed: CanvasComputed?
        let unit = CanvasUnit.taken(from: &stem)
        if let within = conditions.first(where: { $0.isWithin && $0.score ?? .zero > .zero }) {
            return bank.refuse(
                Self.containedText,
                at: ImportedBank.Place(within.place, file: file))
        }
        let answer: AnswerKey?
        switch type.isEmpty ? inferredType : type {
        case "multiple_choice_question", "true_false_question": answer = single(&bank)
        case "multiple_answers_question": answer = multiple(&bank)
        case "numerical_question": answer = numeric(unit, &bank)
        case "short_answer_question": answer = shortText(&bank)
        case "matching_question": answer = matching(&bank)
        case "multiple_dropdowns_question", "fill_in_multiple_blanks_question": answer = gaps(&stem, &bank)
        case "ordering_question": answer = ordering(&stem, &bank)
        case "categorization_question": answer = categories(&bank)
        case "calculated_question":
            computed = CanvasComputed(item, at: place)
            answer = computed?.read(&stem, &bank)
        case let other:
            let name = item["title"]?.prefix(60) ?? ""
            return bank.leaveOut("`\(name)` \(Self.reason(other)); it is left out", at: place)
        }
        guard let answer else { return }
        let text = bank.plain(stem, at: place)
        var entry = ImportedBank.Entry(
            at: place, stem: LocalizedText(versions: [.init(language: nil, text: MarkedGaps.template(text))]),
            answer: answer)
        entry.id = Self.id(of: item)
        entry.name = item["title"]
        let general = AppendedSource.parted(feedback["general_fb"] ?? "")
        entry.explanation = bank.text(general.explanation, at: place)
        entry.source = general.source.flatMap { bank.text($0, at: place) }
        if !tag.isEmpty { entry.tags = [tag] }
        if let computed {
            entry.variables = computed.variables
            entry = entry.mappingTexts { FigureMarks.filled($0, computed.figures) }
        }
        for name in feedback.keys.sorted() where !used.contains(name) {
            losses.note("feedback to a right or a wrong answer as a whole is not kept", at: place)
            break
        }
        let points = field("points_possible")
        if !points.isEmpty, PlainFigure.value(points) != .one {
            losses.note("the points of questions are not kept: every one counts alike", at: place)
        }
        reportTitle(text, losses: &losses)
        bank.add(entry)
    }

    /// Why a question is left out.
    private static func reason(_ type: String) -> String {
        switch type {
        case "text_only_question": "is a text without a question"
        case "essay_question": "is an essay, which is marked by a person"
        case "file_upload_question": "asks for a file"
        case "hot_spot_question", "hot_spot": "is answered in a picture"
        case "": "does not say of what type it is, and has nothing to tell it by"
        default: "is of the type `\(type.prefix(40))`, which is not known here"
        }
    }

    static let containedText =
        "any answer that contains a text is right in this question, which nobody here can mark"

    /// A title that says something, and which is not the question's id or its words.
    private func reportTitle(_ stem: String, losses: inout CommonLosses) {
        let title = TextLines.oneLine(item["title"] ?? "")
        guard let id = Self.id(of: item), Name.isValid(Array(id.utf8)[...]), !title.isEmpty, title != id,
            !title.lowercased().hasPrefix("question"), !TextLines.flat(stem).hasPrefix(title)
        else { return }
        losses.note("the titles of questions are not kept, such as `\(title.prefix(40))`", at: place)
    }

    /// Other programs' QTI 1.2 does not name the type.
    private var inferredType: String {
        guard let presentation = item.first("presentation") else { return "" }
        if item.first("itemproc_extension")?.first("calculated") != nil { return "calculated_question" }
        let lists = presentation.descendants("response_lid")
        if field("cc_profile").contains("essay") { return "essay_question" }
        if lists.count == 1, lists[0]["rcardinality"]?.lowercased() == "ordered" { return "ordering_question" }
        if lists.count == 1, presentation.descendant("response_str") == nil {
            return lists[0]["rcardinality"]?.lowercased() == "multiple"
                ? "multiple_answers_question" : "multiple_choice_question"
        }
        guard lists.isEmpty, presentation.descendants("response_str").count == 1 else { return "" }
        return conditions.contains { $0.low != nil || $0.high != nil } ? "numerical_question" : "short_answer_question"
    }

    /// What the best answer earns: 100 in Canvas, and whatever it is elsewhere.
    private var most: Rational {
        let best = conditions.compactMap(\.score).max() ?? .zero
        return field("question_type").isEmpty && best > .zero ? best : Rational(100)
    }

    mutating func note(_ names: [String], _ bank: inout ImportedBank) -> LocalizedText? {
        let found = names.filter { feedback[$0] != nil && !$0.hasPrefix("general") && !$0.hasPrefix("correct_") }
        used.formUnion(found)
        return bank.text(found.compactMap { feedback[$0] }.map { "<div>\($0)</div>" }.joined(), at: place)
    }

    func labels(_ response: XMLElement, _ bank: inout ImportedBank) -> [ResponseLabel] {
        ResponseLabel.all(of: response, file: file, &bank) { Self.html($0) }
    }

    private mutating func options(_ keys: Set<String>, _ bank: inout ImportedBank) -> [Option] {
        guard let response = item.descendant("response_lid") else { return [] }
        return labels(response, &bank).map { label in
            let shown = conditions.filter {
                $0.score == nil && $0.equal.count == 1 && $0.equal[0].text == label.identifier
            }
            let names = shown.flatMap(\.feedback) + [label.identifier + "_fb"]
            var distinct: [String] = []
            for name in names where !distinct.contains(name) { distinct.append(name) }
            return Option(
                text: label.text, key: keys.contains(label.identifier) ? .always : .never,
                feedback: note(distinct, &bank))
        }
    }

    private mutating func single(_ bank: inout ImportedBank) -> AnswerKey? {
        let keys = conditions.filter { $0.score ?? .zero > .zero }.flatMap(\.equal).map(\.text)
        guard Set(keys).count == 1 else {
            bank.refuse("\(Set(keys).count) options of this question are right, and one may be chosen", at: place)
            return nil
        }
        let options = options(Set(keys), &bank)
        // Nobody here shuffles yes and no.
        return .choice(Choice(options: options, isOrderFixed: keepsOrder && !TruthWords.areSaid(by: options)))
    }

    private mutating func multiple(_ bank: inout ImportedBank) -> AnswerKey? {
        let keys = conditions.filter { $0.score ?? .zero > .zero }.flatMap(\.equal).map(\.text)
        guard !keys.isEmpty else {
            bank.refuse("no option of this question is right", at: place)
            return nil
        }
        return .multiple(Choice(options: options(Set(keys), &bank), isOrderFixed: keepsOrder), .rightMinusWrong)
    }

    private mutating func numeric(_ unit: String?, _ bank: inout ImportedBank) -> AnswerKey? {
        let measure: (unit: Quantities.Unit?, isPercent: Bool) =
            unit.map { bank.unit(named: $0, at: place) } ?? (nil, false)
        var answers = QTITypedAnswers(unit: measure)
        for condition in conditions {
            let score = condition.score ?? .zero
            guard score > .zero else { continue }
            guard let target = target(condition, &bank) else {
                bank.refuse(
                    "this question has a figure that cannot be read",
                    at: ImportedBank.Place(condition.place, file: file))
                return nil
            }
            answers.add(
                target.target, without: target.without, credit: min(.one, score.divided(by: most) ?? .one),
                feedback: note(condition.feedback, &bank))
        }
        let branches = answers.branches
        guard branches.contains(where: { $0.credit == .one }) else {
            bank.refuse("no figure of this question is right", at: place)
            return nil
        }
        return .numeric(NumericKey(branches: branches, units: bank.units))
    }

    /// What a condition takes, and the ends of it that are not within.
    func target(
        _ condition: Condition, _ bank: inout ImportedBank
    ) -> (target: NumericBranch.Target, without: [Expression])? {
        // Beside limits, the middle of a span may be named before the figure itself.
        let isSpan = condition.low != nil && condition.high != nil
        let center = (isSpan ? condition.equal.last : condition.equal.first).flatMap { PlainFigure.value($0.text) }
        let without = condition.unequal.compactMap(PlainFigure.value)
        guard var low = condition.low, var high = condition.high else {
            if let limit = condition.low {
                return (.bound(limit.isIncluded ? .atLeast : .above, .number(limit.value)), [])
            }
            if let limit = condition.high {
                return (.bound(limit.isIncluded ? .atMost : .below, .number(limit.value)), [])
            }
            return center.map { (.value(.number($0), .exact), []) }
        }
        if without.contains(low.value) { low.isIncluded = false }
        if without.contains(high.value) { high.isIncluded = false }
        let open = [low, high].filter { !$0.isIncluded }.map { Expression.number($0.value) }
        if let center, let given = CanvasPrecision.tolerance(condition) {
            switch given {
            case .significantFigures, .decimalPlaces: return (.value(.number(center), given), [])
            default: return (.value(.number(center), given), open)
            }
        }
        if let center, open.count == 1 {
            // Halves are rounded away from zero; Canvas leaves out the lower end of its own precision.
            let isTheirs = center.isNegative ? low.isIncluded : high.isIncluded
            let rounding = CanvasRounding.tolerance(
                center: center, low: low.value, high: high.value, prefersFigures: isTheirs)
            if let rounding {
                if isTheirs {
                    bank.lose(
                        "figures that round alike are right here, which changes which end of the span counts",
                        at: ImportedBank.Place(condition.place, file: file))
                }
                return (.value(.number(center), rounding), [])
            }
        }
        guard let center, let below = center.subtracting(low.value), let above = high.value.subtracting(center),
            let margin = Self.margin(below, above)
        else { return (.range(low: .number(low.value), high: .number(high.value)), open) }
        return (.value(.number(center), margin.isZero ? .exact : .absolute(.number(margin))), open)
    }

    /// Half of a span, if both halves are alike but for what binary fractions add (1.0925500000000001).
    private static func margin(_ below: Rational, _ above: Rational) -> Rational? {
        if below == above { return below }
        guard let gap = above.subtracting(below)?.magnitude, let billion = Rational.powerOfTen(9),
            let scaled = gap.multiplied(by: billion), scaled < max(below.magnitude, above.magnitude)
        else { return nil }
        return (below.decimalPlaces ?? 99) <= (above.decimalPlaces ?? 99) ? below : above
    }

    private mutating func shortText(_ bank: inout ImportedBank) -> AnswerKey? {
        var branches: [TextKey.Branch] = []
        for condition in conditions where condition.score ?? .zero > .zero {
            let credit = min(.one, condition.score?.divided(by: most) ?? .one)
            // Canvas has a rule of its own for the feedback to each text.
            var alike: [(notes: [String], accepted: [TextKey.Accepted])] = []
            for (_, text) in condition.equal {
                let rules = conditions.filter { $0.score == nil && $0.equal.contains { $0.text == text } }
                let notes = condition.feedback + rules.flatMap(\.feedback)
                if alike.last?.notes != notes { alike.append((notes, [])) }
                alike[alike.count - 1].accepted.append(.init(language: nil, text: TextLines.oneLine(text)))
            }
            for (notes, accepted) in alike {
                branches.append(TextKey.Branch(accepted: accepted, credit: credit, feedback: note(notes, &bank)))
            }
        }
        guard branches.contains(where: { $0.credit == .one }) else {
            bank.refuse("no text of this question is right", at: place)
            return nil
        }
        return .text(TextKey(branches: branches, comparison: TextComparison(letterCase: .free, accents: .exact)))
    }

    // MARK: Parts

    /// The label that is right for a response.
    func right(_ response: XMLElement) -> [String] {
        let name = response["ident"] ?? ""
        return conditions.filter { $0.score ?? .zero > .zero }.flatMap(\.equal).filter { $0.response == name }.map(
            \.text)
    }

    private mutating func matching(_ bank: inout ImportedBank) -> AnswerKey? {
        var matching = Matching(pairs: [], targets: [], rule: .perPair)
        for response in item.descendants("response_lid") {
            let own = ImportedBank.Place(response.range, file: file)
            let offered = labels(response, &bank)
            for label in offered where !matching.targets.contains(label.text) { matching.targets.append(label.text) }
            let material = response.children.filter { $0.name == "material" }
            guard let left = bank.text(material.map { Self.html(XMLElement("m", [], [$0])) }.joined(), at: own),
                let key = right(response).first, let label = offered.first(where: { $0.identifier == key }),
                let target = matching.targets.firstIndex(of: label.text)
            else {
                bank.lose("a pair without a right answer is left out", at: own)
                continue
            }
            let name = (response["ident"] ?? "").dropFirst("response_".count)
            let feedback = note(["\(name)_fb"], &bank)
            matching.pairs.append(Matching.Pair(left: left, target: target, feedback: feedback))
        }
        return bank.matching(matching, at: place)
    }
}
