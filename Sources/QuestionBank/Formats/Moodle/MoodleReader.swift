import Assessment
import Quantities

/// Moodle XML, read as Moodle reads it.
enum MoodleReader: BankFormatReader {
    static func read(into bank: inout ImportedBank) {
        if MoodleClozeText.isOne(String(decoding: bank.bytes, as: UTF8.self)) {
            return MoodleClozeText.read(into: &bank)
        }
        guard let root = bank.root(of: bank.bytes) else { return }
        guard root.name == "quiz" else {
            bank.report(
                Message(.importUnreadable, "this is no Moodle XML: its root is `\(root.name)`, not `quiz`"),
                at: ImportedBank.Place(root.range))
            return
        }
        let categories = root.all("question").filter { $0["type"] == "category" }
        let tags = CategoryTags(categories.map(path))
        var losses = CommonLosses()
        var category: String?
        if categories.count == 1, let only = categories.first { name(&bank, after: only) }
        for element in root.children {
            let place = ImportedBank.Place(element.range)
            guard element.name == "question" else {
                bank.lose("`\(element.name)` is not known here, and is left out", at: place)
                continue
            }
            if element["type"] == "category" {
                let names = path(of: element)
                category = categories.count > 1 ? tags.tag(for: names) : nil
                if let category, category != CategoryTags.joined(names) {
                    bank.lose(
                        "the category `\(CategoryTags.joined(names))` is kept as the tag `\(category)`", at: place)
                }
                continue
            }
            var reader = MoodleQuestion(element)
            reader.read(into: &bank, category: category, losses: &losses)
        }
        losses.report(to: &bank)
    }

    private static func path(of category: XMLElement) -> [String] {
        CategoryTags.path(category.first("category")?.trimmedText ?? "")
    }

    private static func name(_ bank: inout ImportedBank, after category: XMLElement) {
        let names = path(of: category)
        bank.title = names.last.map { LocalizedText($0) }
        if names.count > 1 {
            bank.lose(
                "the category `\(CategoryTags.joined(names))` names the bank by its last part; those above it are not kept",
                at: ImportedBank.Place(category.range))
        }
        let id = category.first("idnumber")?.trimmedText ?? ""
        if !id.isEmpty { bank.id = id }
        if let info = category.first("info")?.first("text") {
            bank.description = bank.text(info.text, at: ImportedBank.Place(category.range))
        }
    }
}

/// One question.
struct MoodleQuestion {
    let element: XMLElement
    let place: ImportedBank.Place

    init(_ element: XMLElement) {
        self.element = element
        place = ImportedBank.Place(element.range)
    }

    func value(_ name: String) -> String { element.first(name)?.trimmedText ?? "" }

    func isOn(_ name: String) -> Bool { ["1", "true"].contains(value(name).lowercased()) }

    /// The markup of a text, whatever format it is in.
    static func html(_ element: XMLElement?, usual: String = "html") -> String {
        guard let element else { return "" }
        let text = element.first("text")?.text ?? element.text
        switch element["format"] ?? usual {
        case "plain_text", "markdown", "2", "4":
            return text.split(separator: "\n\n", omittingEmptySubsequences: true)
                .map { "<p>" + HTMLText.escaped(String($0)).replacing("\n", with: "<br>") + "</p>" }.joined()
        case "moodle_auto_format", "0": return text.replacing("\n", with: "<br>")
        default: return text
        }
    }

    func text(_ element: XMLElement?, usual: String = "html", _ bank: inout ImportedBank) -> LocalizedText? {
        bank.text(Self.html(element, usual: usual), at: element.map { ImportedBank.Place($0.range) } ?? place)
    }

    mutating func read(into bank: inout ImportedBank, category: String?, losses: inout CommonLosses) {
        let type = element["type"] ?? ""
        var stem = Self.html(element.first("questiontext"))
        var variables: [Variable] = []
        let answer: AnswerKey?
        var parted: PartedQuestion?
        switch type {
        case "multichoice", "multichoiceset": answer = choice(isSet: type == "multichoiceset", &bank)
        case "truefalse": answer = trueFalse(&bank)
        case "numerical": answer = numeric(&bank)
        case "shortanswer": answer = shortText(&bank)
        case "matching", "match": answer = matching(&bank)
        case "ordering": answer = ordering(&bank)
        case "calculated", "calculatedsimple", "calculatedmulti":
            var reader = MoodleCalculated(self)
            answer = reader.read(into: &bank)
            variables = reader.variables
        case "cloze", "multianswer":
            parted = cloze(&stem, &bank)
            answer = parted?.gaps
        case "gapselect", "ddwtos": answer = selectedGaps(&stem, &bank)
        case "description":
            return bank.leaveOut(
                "`\(value("name").prefix(60))` is a text without a question; it is left out", at: place)
        default:
            return bank.leaveOut(
                "`\(value("name").prefix(60))` is of the type `\(type)`, which nobody here can mark; it is left out",
                at: place)
        }
        guard let answer else { return }
        let words = bank.localized(
            stem, at: element.first("questiontext").map { ImportedBank.Place($0.range) } ?? place)
        let templates = words.map { language, plain in
            LocalizedText.Version(
                language: language,
                text: variables.isEmpty
                    ? MarkedGaps.template(plain) : MoodleCalculated.template(plain, variables.map(\.name)))
        }
        var entry = ImportedBank.Entry(at: place, stem: LocalizedText(versions: templates), answer: answer)
        entry.variables = variables
        addRest(to: &entry, &bank, category: category, losses: &losses)
        if !variables.isEmpty {
            entry.explanation = entry.explanation.map { MoodleCalculated.computed($0, variables.map(\.name)) }
        }
        for entry in parted?.entries(of: entry, versions: words) ?? [entry] { bank.add(named(entry, &bank)) }
    }

    /// The question with its name for a text where it has none.
    private func named(_ entry: ImportedBank.Entry, _ bank: inout ImportedBank) -> ImportedBank.Entry {
        guard let name = entry.name, entry.stem.versions.allSatisfy({ $0.text.isBlank }) else { return entry }
        bank.lose("this question has no text; its name is asked", at: place)
        var entry = entry
        entry.stem = LocalizedText(name)
        return entry
    }

    private func addRest(
        to entry: inout ImportedBank.Entry, _ bank: inout ImportedBank, category: String?, losses: inout CommonLosses
    ) {
        let id = value("idnumber")
        entry.id = id.isEmpty ? nil : id
        entry.name = bank.localized(Self.html(element.first("name")), at: place).first?.text
        let feedback = AppendedSource.parted(Self.html(element.first("generalfeedback")))
        entry.explanation = bank.text(feedback.explanation, at: place)
        entry.source = feedback.source.flatMap { bank.text($0, at: place) }
        entry.hints = element.all("hint").compactMap { text($0, &bank) }
        entry.tags = (element.first("tags")?.all("tag") ?? []).map {
            TextLines.oneLine($0.trimmedText.replacing(",", with: " "))
        }
        if let category, !entry.tags.contains(category) { entry.tags.append(category) }
        for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
            if !Self.html(element.first(name)).allSatisfy(\.isWhitespace) {
                losses.note("`\(name)`, which is shown whatever was answered, is not kept", at: place)
            }
        }
        let grade = value("defaultgrade")
        if !grade.isEmpty, PlainFigure.value(grade) != .one {
            losses.note("the weight of questions is not kept: every one counts alike", at: place)
        }
        let penalty = value("penalty")
        if !entry.hints.isEmpty, !penalty.isEmpty, !["0.3333333", "1.0000000", "0.1000000"].contains(penalty) {
            losses.note("the penalty for another try is not kept", at: place)
        }
        if isOn("hidden") {
            losses.note("this question is hidden in Moodle: deleted, or an older version; here it is asked", at: place)
        }
        if element.first("questiontext")?.first("file") != nil {
            losses.note("files within questions are not kept", at: place)
        }
    }

    // MARK: Options

    func share(_ answer: XMLElement) -> Rational {
        PlainFigure.value(answer["fraction"] ?? "0").map { PlainFigure.share(percent: $0) } ?? .zero
    }

    private func feedback(_ answer: XMLElement, _ bank: inout ImportedBank) -> LocalizedText? {
        text(answer.first("feedback"), &bank)
    }

    private func options(_ bank: inout ImportedBank) -> [(option: Option, share: Rational)] {
        var options: [(option: Option, share: Rational)] = []
        for answer in element.all("answer") {
            guard let words = text(answer, &bank) else {
                bank.lose("an empty option is left out", at: ImportedBank.Place(answer.range))
                continue
            }
            options.append((Option(text: words, key: .never, feedback: feedback(answer, &bank)), share(answer)))
        }
        return options
    }

    private func choice(isSet: Bool, _ bank: inout ImportedBank) -> AnswerKey? {
        let options = options(&bank)
        let isFixed = element.first("shuffleanswers") != nil && !isOn("shuffleanswers")
        let single = value("single")
        if isSet {
            let keyed = options.map {
                Option(text: $0.option.text, key: $0.share > .zero ? .always : .never, feedback: $0.option.feedback)
            }
            return .multiple(Choice(options: keyed, isOrderFixed: isFixed), .allOrNothing)
        }
        guard single.isEmpty || isOn("single") else {
            let (weighed, rule) = Self.weighed(options)
            return .multiple(Choice(options: weighed, isOrderFixed: isFixed), rule)
        }
        let keys = options.count { $0.share == .one }
        if keys > 1 {
            let boxes = RightByThemselves(options)
            bank.lose(boxes.loss, at: place)
            return .multiple(Choice(options: boxes.options, isOrderFixed: isFixed), .moodle)
        }
        guard let chosen = onlyOne(options, &bank) else { return nil }
        return .choice(Choice(options: chosen, isOrderFixed: isFixed))
    }

    /// Options of which one is taken.
    func onlyOne(_ options: [(option: Option, share: Rational)], _ bank: inout ImportedBank) -> [Option]? {
        let keys = options.count { $0.share == .one }
        guard keys == 1 else {
            bank.refuse(
                keys == 0
                    ? "no option of this question earns the full mark; give one of them 100 %"
                    : "\(keys) options of this question earn the full mark, and one may be chosen; let several be chosen, or"
                        + " give one of them 100 %", at: place)
            return nil
        }
        if options.contains(where: { $0.share < .zero }) { bank.note(CommonLosses.penalty, at: place) }
        return options.map { option, share in
            var option = option
            option.key = share == .one ? .always : .never
            if share > .zero, share < .one {
                option.credit = share
            }
            return option
        }
    }

    /// Options with shares of their own, unless some rule says the same.
    static func weighed(_ options: [(option: Option, share: Rational)]) -> ([Option], ScoringRule) {
        let rule = MoodleShares.rule(of: options.map(\.share))
        let weighed = options.map { option, share in
            var option = option
            option.key = share > .zero ? .always : .never
            if rule == nil, !share.isZero { option.credit = share }
            return option
        }
        return (weighed, rule ?? .moodle)
    }

    private func trueFalse(_ bank: inout ImportedBank) -> AnswerKey? {
        let words = TruthWords(bank.options.language)
        var options = [
            Option(text: LocalizedText(words.yes), key: .never), Option(text: LocalizedText(words.no), key: .never),
        ]
        for (place, answer) in element.all("answer").prefix(2).enumerated() {
            let said = (answer.first("text")?.trimmedText ?? "").lowercased()
            // Old files have the words of their language, in this order.
            let at = ["true", "false"].firstIndex(of: said) ?? place
            options[at].key = share(answer) > .zero ? .always : .never
            options[at].feedback = feedback(answer, &bank)
        }
        guard options.count(where: { $0.key == .always }) == 1 else {
            bank.refuse("neither `true` nor `false` is right alone in this question", at: place)
            return nil
        }
        return .choice(Choice(options: options, isOrderFixed: true))
    }

    // MARK: Figures

    private func numeric(_ bank: inout ImportedBank) -> AnswerKey? {
        let unit = unit(&bank)
        var branches: [NumericBranch] = []
        for answer in element.all("answer") {
            let own = ImportedBank.Place(answer.range)
            let written = answer.first("text")?.trimmedText ?? ""
            let share = share(answer)
            if written == "*" {
                if share > .zero {
                    bank.lose("`*` takes any figure and earns \(ItemWriter.percent(share)); it is left out", at: own)
                } else if let text = feedback(answer, &bank) {
                    bank.lose("the feedback to any other figure is not kept: \(Item.plain(text).prefix(80))", at: own)
                }
                continue
            }
            guard let value = PlainFigure.value(written), value.magnitude < Self.largest else {
                bank.refuse("`\(written.prefix(40))` is no figure that can be read; write digits and a point", at: own)
                return nil
            }
            if share < .zero { bank.note(CommonLosses.cost, at: own) }
            // Moodle takes none for an exact figure, and so it does an empty one.
            let margin = answer.first("tolerance")?.trimmedText ?? ""
            guard let tolerance = margin.isEmpty ? .zero : PlainFigure.value(margin) else {
                bank.refuse(
                    "the tolerance `\(margin.prefix(40))` is no figure; write digits and a point",
                    at: own)
                return nil
            }
            branches.append(
                NumericBranch(
                    target: .value(
                        .number(value), tolerance.isZero ? .exact : .absolute(.number(tolerance.magnitude))),
                    unit: unit.unit, isPercent: unit.isPercent, credit: max(.zero, min(share, .one)),
                    feedback: feedback(answer, &bank)))
        }
        guard branches.contains(where: { $0.credit == .one }) else {
            bank.refuse("no figure of this question earns the full mark", at: place)
            return nil
        }
        return .numeric(NumericKey(branches: branches, units: bank.units))
    }

    /// Exact arithmetic has an end.
    private static let largest = Rational.powerOfTen(24) ?? .one

    func unit(_ bank: inout ImportedBank) -> (unit: Quantities.Unit?, isPercent: Bool) {
        let units = element.first("units")?.all("unit") ?? []
        let base = units.first { PlainFigure.value($0.first("multiplier")?.trimmedText ?? "") == .one } ?? units.first
        guard let base, let name = base.first("unit_name")?.trimmedText, !name.isEmpty else { return (nil, false) }
        let own = ImportedBank.Place(base.range)
        if value("unitgradingtype") != "0", !value("unitgradingtype").isEmpty {
            bank.lose("a missing unit costs nothing here", at: own)
        }
        let unit = bank.units.unit(named: name)
        for other in units where other.range != base.range {
            let otherName = other.first("unit_name")?.trimmedText ?? ""
            let factor = PlainFigure.value(other.first("multiplier")?.trimmedText ?? "")
            // Moodle's multiplier is how many of these make one of the first.
            if let unit, let known = bank.units.unit(named: otherName), let factor,
                unit.convert(.one, to: known) == factor
            {
                continue
            }
            bank.lose(
                "the unit `\(otherName.prefix(40))` is not kept: it cannot be told from `\(name.prefix(40))`",
                at: ImportedBank.Place(other.range))
        }
        return bank.unit(named: name, at: own)
    }

    // MARK: Texts

    private func shortText(_ bank: inout ImportedBank) -> AnswerKey? {
        var branches: [TextKey.Branch] = []
        for answer in element.all("answer") {
            add(
                answer.first("text")?.trimmedText ?? "", share(answer), feedback(answer, &bank), to: &branches,
                at: ImportedBank.Place(answer.range), &bank)
        }
        guard branches.contains(where: { $0.credit == .one }) else {
            bank.refuse(
                "no text that can be typed as it stands earns the full mark in this question; write each that is right",
                at: place)
            return nil
        }
        return .text(
            TextKey(
                branches: branches,
                comparison: TextComparison(letterCase: isOn("usecase") ? .exact : .free, accents: .exact)))
    }

    /// Adds a text to the branch before it if that earns and says the same.
    func add(
        _ pattern: String, _ share: Rational, _ feedback: LocalizedText?, to branches: inout [TextKey.Branch],
        at place: ImportedBank.Place, _ bank: inout ImportedBank
    ) {
        let (text, hasWildcard) = Self.literal(pattern)
        if text == "*", hasWildcard {
            if share > .zero {
                bank.lose("`*` takes any text and earns \(ItemWriter.percent(share)); it is left out", at: place)
            } else if let feedback {
                bank.lose("the feedback to any other text is not kept: \(Item.plain(feedback).prefix(80))", at: place)
            }
            return
        }
        if hasWildcard {
            bank.lose(
                "`*` in `\(text.prefix(40))` stands for any letters in Moodle, which no key here can; this answer is left"
                    + " out", at: place)
            return
        }
        guard !text.isEmpty else { return bank.lose("an empty answer is left out", at: place) }
        if share < .zero { bank.note(CommonLosses.cost, at: place) }
        let credit = max(.zero, min(share, .one))
        let accepted = TextKey.Accepted(language: nil, text: text)
        if let last = branches.last, last.credit == credit, last.feedback == feedback {
            branches[branches.count - 1].accepted.append(accepted)
        } else {
            branches.append(TextKey.Branch(accepted: [accepted], credit: credit, feedback: feedback))
        }
    }

    /// A star after a backslash is a star.
    static func literal(_ pattern: String) -> (text: String, hasWildcard: Bool) {
        let bare = pattern.replacing("\\*", with: "\u{1}")
        return (TextLines.oneLine(bare.replacing("\u{1}", with: "*")), bare.contains("*"))
    }

    // MARK: Parts

    private func matching(_ bank: inout ImportedBank) -> AnswerKey? {
        var matching = Matching(pairs: [], targets: [], rule: .perPair)
        for pair in element.all("subquestion") {
            let own = ImportedBank.Place(pair.range)
            guard let right = bank.text(HTMLText.escaped(pair.first("answer")?.trimmedText ?? ""), at: own) else {
                bank.lose("a pair without an answer is left out", at: own)
                continue
            }
            let target = matching.targets.firstIndex(of: right) ?? matching.targets.count
            if target == matching.targets.count { matching.targets.append(right) }
            if let left = bank.text(Self.html(pair), at: own) {
                matching.pairs.append(.init(left: left, target: target))
            }
        }
        let answer = bank.matching(matching, at: place)
        if answer != nil, element.first("shuffleanswers") != nil, !isOn("shuffleanswers") {
            bank.lose("the order of pairs is drawn anew here", at: place)
        }
        return answer
    }

    private func ordering(_ bank: inout ImportedBank) -> AnswerKey? {
        let answers = element.all("answer").enumerated().sorted { one, other in
            let places = [one, other].map { PlainFigure.value($0.element["fraction"] ?? "") ?? .zero }
            return (places[0], one.offset) < (places[1], other.offset)
        }.map(\.element)
        var entries: [Ordering.Entry] = []
        for answer in answers {
            guard let words = text(answer, &bank) else { continue }
            entries.append(Ordering.Entry(text: words, feedback: feedback(answer, &bank)))
        }
        guard entries.count > 1 else {
            bank.refuse("there is nothing to put in order in this question", at: place)
            return nil
        }
        let grading = value("gradingtype")
        let rule = grading.isEmpty ? .perPlace : MoodleGrading.rule(grading)
        if rule == nil {
            bank.lose(
                "orderings are not graded by `\(grading.prefix(40))` here; pairs in the right order count", at: place)
        }
        if let select = element.first("selecttype")?.trimmedText, !["ALL", "0", ""].contains(select) {
            bank.lose("all entries are asked, not a selection of them", at: place)
        }
        return .ordering(Ordering(entries: entries, rule: rule ?? .perPair))
    }
}

extension Template {
    /// Whether it has neither words nor figures nor gaps.
    fileprivate var isBlank: Bool {
        segments.allSatisfy { if case .text(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { false } }
    }
}
