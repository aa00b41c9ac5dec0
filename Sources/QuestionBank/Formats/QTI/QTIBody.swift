import Assessment

/// Plain text as the blocks of a question's body, and back.
enum QTIBody {
    /// A paragraph for each of the text's, with line breaks in it; marks for gaps become what stands for them.
    static func paragraphs(_ text: String, gap: (Int) -> [XMLElement.Content] = { _ in [] }) -> [XMLElement] {
        TextLines.evened(text).split(separator: "\n\n").map { paragraph in
            XMLElement("p", [], content: lines(String(paragraph), gap: gap))
        }
    }

    /// The same where a single paragraph needs no tag.
    static func flow(_ text: LocalizedText) -> [XMLElement.Content] {
        let blocks = paragraphs(Item.plain(text))
        return blocks.count == 1 ? blocks[0].content : blocks.map(XMLElement.Content.element)
    }

    private static func lines(_ text: String, gap: (Int) -> [XMLElement.Content]) -> [XMLElement.Content] {
        var content: [XMLElement.Content] = []
        for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if row > 0 { content.append(.element(XMLElement("br"))) }
            for segment in MarkedGaps.template(String(line)).segments {
                switch segment {
                case .text(let words): content.append(.text(words))
                case .gap(let number): content += gap(Int(number) ?? 0)
                case .value: break
                }
            }
        }
        return content
    }
}

/// QTI's own expressions and rules, by their names in version 2.1.
enum QTIRule {
    static func variable(_ name: String) -> XMLElement { XMLElement("variable", [("identifier", name)]) }

    static func correct(_ name: String) -> XMLElement { XMLElement("correct", [("identifier", name)]) }

    static func value(_ type: String, _ text: String) -> XMLElement {
        XMLElement("baseValue", [("baseType", type)], text: text)
    }

    static func set(_ outcome: String, _ value: XMLElement) -> XMLElement {
        XMLElement("setOutcomeValue", [("identifier", outcome)], [value])
    }

    static func matches(_ response: String) -> XMLElement {
        XMLElement("match", [], [variable(response), correct(response)])
    }

    /// Whether a value stands at a place, counted from 1, of an ordered response.
    static func stands(_ response: String, at place: Int, _ value: XMLElement) -> XMLElement {
        XMLElement("match", [], [XMLElement("index", [("n", String(place))], [variable(response)]), value])
    }

    /// The first condition that holds decides.
    static func condition(_ branches: [(test: XMLElement, rules: [XMLElement])]) -> XMLElement {
        XMLElement(
            "responseCondition", [],
            branches.enumerated().map { place, branch in
                XMLElement(place == 0 ? "responseIf" : "responseElseIf", [], [branch.test] + branch.rules)
            })
    }
}
