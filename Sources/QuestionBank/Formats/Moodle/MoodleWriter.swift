import Assessment
import Quantities

/// Moodle XML, as Moodle's own import reads it.
enum MoodleWriter: BankFormatWriter {
    static func write(_ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport) -> [UInt8] {
        let seed = options.seed ?? 0
        let settled = SettledBank(bank, options, report: &report) { MoodleComputed($0, seed: seed) != nil }
        var questions = [category(settled, bank, report: &report)]
        if bank.licence != nil { report.lose("the licence is not written") }
        if bank.items.contains(where: { $0.group != nil }) { report.lose("`group:` is not written") }
        for item in settled.items {
            if let question = question(item, seed: seed, report: &report) { questions.append(question) }
        }
        return XMLText.document(XMLElement("quiz", [], questions), hasSections: true)
    }

    private static func category(_ settled: SettledBank, _ bank: Bank, report: inout ExportReport) -> XMLElement {
        let description = bank.description.map {
            $0.template(in: settled.language).filled(with: [:], write: \.description)
        }
        if MoodleNames.isCut(title: settled.title) {
            report.lose("Moodle takes a `<` and what follows out of the title, as it takes out tags")
        }
        let title = MoodleNames.category(settled.title)
        return XMLElement(
            "question", [("type", "category")],
            [
                XMLElement("category", [], [XMLElement("text", text: "$course$/top/\(title)")]),
                html("info", HTMLText.html(description ?? "")), XMLElement("idnumber", text: bank.id),
            ])
    }

    private static func question(_ item: Item, seed: UInt64, report: inout ExportReport) -> XMLElement? {
        var stem = HTMLText.html(Item.plain(item.stem))
        var general = AppendedSource.html(item.explanation.map { HTMLText.html(Item.plain($0)) }, item.source)
        var hints = item.hints.map { HTMLText.html(Item.plain($0)) }
        let type: String
        var answer: [XMLElement]
        switch item.answer {
        case .choice(let choice):
            if let key = trueFalseKey(choice) {
                type = "truefalse"
                answer = trueFalse(choice, key: key)
            } else {
                type = "multichoice"
                answer = MoodleAnswers(item).single(choice, report: &report)
            }
        case .multiple(let choice, let rule):
            type = "multichoice"
            answer = MoodleAnswers(item).multiple(choice, rule, report: &report)
        case .numeric(let key):
            if let computed = MoodleComputed(item, seed: seed) {
                type = "calculated"
                stem = computed.html(item.stem)
                general = AppendedSource.html(item.explanation.map(computed.html), item.source)
                hints = computed.hints(report: &report)
                answer = computed.parts(report: &report)
                break
            }
            type = "numerical"
            guard let written = MoodleAnswers(item).numeric(key, report: &report) else { return nil }
            answer = written
        case .text(let key):
            type = "shortanswer"
            answer = MoodleAnswers(item).text(key, report: &report)
        case .ordering(let ordering):
            type = "ordering"
            answer = MoodleAnswers(item).ordering(ordering, report: &report)
        case .matching(let matching):
            type = "matching"
            answer = MoodleAnswers(item).matching(matching, report: &report)
        case .cloze(let cloze):
            type = "cloze"
            answer = []
            guard let written = MoodleCloze.text(of: item, cloze, report: &report) else { return nil }
            stem = written
        }
        let penalty = type == "truefalse" ? "1.0000000" : "0.3333333"
        var parts = [
            XMLElement("name", [], [XMLElement("text", text: item.id.item)]), html("questiontext", stem),
            html("generalfeedback", general),
        ]
        if type != "cloze" { parts.append(XMLElement("defaultgrade", text: "1.0000000")) }
        parts += [
            XMLElement("penalty", text: penalty), XMLElement("hidden", text: "0"),
            XMLElement("idnumber", text: item.id.item),
        ]
        parts += answer
        if !item.hintCost.isZero { report.lose("hints take the penalty that Moodle's behaviour sets", of: item) }
        parts += hints.map { html("hint", $0) }
        if !item.tags.isEmpty {
            if item.tags.contains(where: MoodleNames.isChanged(tag:)) { report.lose(MoodleNames.changesTags, of: item) }
            parts.append(
                XMLElement("tags", [], item.tags.map { XMLElement("tag", [], [XMLElement("text", text: $0)]) }))
        }
        return XMLElement("question", [("type", type)], parts)
    }

    static func html(_ name: String, _ html: String, _ attributes: [(name: String, value: String)] = []) -> XMLElement {
        XMLElement(name, attributes + [("format", "html")], [XMLElement("text", text: html)])
    }

    static func feedback(_ text: LocalizedText?) -> XMLElement {
        html("feedback", text.map { HTMLText.html(Item.plain($0)) } ?? "")
    }

    // MARK: True and false

    /// Whether the first of two options says "true" and the second "false".
    private static func trueFalseKey(_ choice: Choice) -> Bool? {
        guard TruthWords.areSaid(by: choice.options), choice.options.allSatisfy({ $0.credit == nil }) else {
            return nil
        }
        return choice.options[0].key == .always
    }

    private static func trueFalse(_ choice: Choice, key: Bool) -> [XMLElement] {
        zip(["true", "false"], choice.options).map { word, option in
            let share = (word == "true") == key ? "100" : "0"
            return XMLElement(
                "answer", [("fraction", share), ("format", "moodle_auto_format")],
                [XMLElement("text", text: word), feedback(option.feedback)])
        }
    }
}

/// A question's source as the last paragraph of its explanation, marked so that reading finds it again.
enum AppendedSource {
    private static let open = "<p class=\"viva-source\">"

    static func html(explanation: LocalizedText?, source: LocalizedText?) -> String {
        html(explanation.map { HTMLText.html(Item.plain($0)) }, source)
    }

    static func html(_ explanation: String?, _ source: LocalizedText?) -> String {
        (explanation ?? "") + (source.map { open + HTMLText.escaped(TextLines.flat(Item.plain($0))) + "</p>" } ?? "")
    }

    /// The two parts of such a text.
    static func parted(_ html: String) -> (explanation: String, source: String?) {
        guard let start = html.range(ofLast: open) else { return (html, nil) }
        return (String(html[..<start.lowerBound]), String(html[start.lowerBound...]))
    }
}

extension String {
    /// Where some text stands for the last time.
    fileprivate func range(ofLast text: String) -> Range<Index>? { ranges(of: text).last }
}
