import Assessment

/// The body of an item: its markup with marks for what is answered within the text, and all that is answered.
struct QTIBodyReader {
    struct Interaction {
        var element: XMLElement
        /// Behind the field.
        var unit: String?

        var response: String { element["responseIdentifier"] ?? "RESPONSE" }
        var isInline: Bool { QTIBodyReader.inline.contains(element.name) }
    }

    private(set) var html = ""
    private(set) var interactions: [Interaction] = []
    private(set) var hints: [XMLElement] = []
    /// What other readers than the candidate are shown.
    private(set) var rubrics: [XMLElement] = []

    /// What plays or helps, and is not answered.
    private(set) var asides: [XMLElement] = []

    fileprivate static let inline: Set<String> = ["textEntryInteraction", "inlineChoiceInteraction"]

    init(_ body: XMLElement) {
        for part in body.content { take(part) }
    }

    mutating func take(_ part: XMLElement.Content) {
        switch part {
        case .text(let words): html += HTMLText.escaped(MarkedGaps.unmarked(words))
        case .element(let element): take(Self.cased(element))
        }
    }

    /// Some programs write the fields of a text in small letters.
    private static func cased(_ element: XMLElement) -> XMLElement {
        guard let name = inline.first(where: { $0.lowercased() == element.name }) else { return element }
        let attributes = element.attributes.map {
            ($0.name == "responseidentifier" ? "responseIdentifier" : $0.name, $0.value)
        }
        return XMLElement(name, attributes, content: element.content, range: element.range)
    }

    mutating func takePrompt(of element: XMLElement) {
        if let prompt = element.first("prompt"), prompt.trimmedText != HTMLText.plain(html).text {
            html += "<p>" + XMLText.markup(prompt.content) + "</p>"
        }
    }

    /// Adds what is answered below the text, and a mark for it on a line of its own.
    mutating func add(_ interaction: XMLElement) {
        interactions.append(Interaction(element: interaction))
        html += "<p>\(MarkedGaps.mark(interactions.count))</p>"
    }

    /// Between what a slider moves: without it, few could guess.
    private mutating func takeEnds(of slider: XMLElement) {
        guard let low = slider["lowerBound"], let high = slider["upperBound"] else { return }
        html += "<p>(\(HTMLText.escaped(low)) … \(HTMLText.escaped(high)))</p>"
    }

    private mutating func take(_ element: XMLElement) {
        if Self.inline.contains(element.name) {
            interactions.append(Interaction(element: element))
            html += MarkedGaps.mark(interactions.count)
        } else if element.name == "gapMatchInteraction" {
            takeGapMatch(element)
        } else if element.name == "hottextInteraction" {
            takeHottext(element)
        } else if ["mediaInteraction", "endAttemptInteraction"].contains(element.name) {
            takePrompt(of: element)
            asides.append(element)
        } else if element.name.hasSuffix("Interaction") {
            takePrompt(of: element)
            if element.name == "sliderInteraction" { takeEnds(of: element) }
            add(element)
        } else if element.name == "rubricBlock" {
            if element["class"]?.contains("viva-hint") == true {
                hints.append(element)
            } else if element["view"]?.contains("candidate") ?? true {
                html += "<div>" + XMLText.markup(element.content) + "</div>"
            } else {
                rubrics.append(element)
            }
        } else if element["class"] == "viva-unit", !interactions.isEmpty {
            interactions[interactions.count - 1].unit = element.trimmedText
            if html.hasSuffix(MarkedGaps.mark(interactions.count) + " ") { html.removeLast() }
        } else if element.name == "feedbackBlock" || element.name == "feedbackInline" {
            rubrics.append(element)
        } else {
            let attributes = element.attributes.map { " \($0.name)=\"\(HTMLText.escaped($0.value))\"" }.joined()
            html += "<\(element.name)\(attributes)>"
            for part in element.content { take(part) }
            html += "</\(element.name)>"
        }
    }

    /// A text with one field to type in: no field alone on its line, and a stroke for one within a sentence.
    static func withoutField(_ text: String) -> String {
        let mark = MarkedGaps.mark(1)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let kept = lines.filter { XMLElement.trimmed($0) != mark }.map { line in
            let own = XMLElement.trimmed(line)
            return own.hasSuffix(mark)
                ? XMLElement.trimmed(String(own.dropLast(mark.count))) : line.replacing(mark, with: "____")
        }
        return TextLines.evened(kept.joined(separator: "\n"))
    }
}
