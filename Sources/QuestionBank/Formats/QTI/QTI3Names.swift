/// Version 3.0 has the elements of 2.1 under other names: `simpleChoice` is `qti-simple-choice`.
enum QTI3Names {
    private static let namespace = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
    private static let schema =
        namespace + " https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
    private static let templates = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/"

    /// Elements of HTML keep their names.
    private static let markup: Set<String> = [
        "p", "br", "span", "div", "em", "strong", "b", "i", "sub", "sup", "ul", "ol", "li", "table", "tr", "td", "th",
        "tbody", "thead", "img", "object", "pre", "code", "a", "math",
    ]
    /// Their texts stand in an element of their own.
    private static let wrapped: Set<String> = ["modalFeedback", "rubricBlock"]
    /// They are called by the ids of a bank.
    private static let named: Set<String> = ["assessmentItem", "assessmentTest"]

    // MARK: To 3.0

    static func renamed(_ element: XMLElement) -> XMLElement {
        var content = element.content.map { part -> XMLElement.Content in
            if case .element(let child) = part { .element(renamed(child)) } else { part }
        }
        guard !markup.contains(element.name) else {
            return XMLElement(element.name, element.attributes, content: content)
        }
        if wrapped.contains(element.name) {
            content = [.element(XMLElement("qti-content-body", [], content: content))]
        }
        var attributes = element.attributes.map { name, value -> (name: String, value: String) in
            switch name {
            case "xmlns": (name, namespace)
            case "xsi:schemaLocation": (name, schema)
            case "template":
                (name, templates + (value.split(separator: "/").last.map(String.init) ?? "") + ".xml")
            case "identifier" where named.contains(element.name): (name, QTI3Identifier.text(of: value))
            case _ where name.contains(":"): (name, value)
            default: (hyphened(name), value)
            }
        }
        if element.name == "rubricBlock" { attributes.append(("use", "instructions")) }
        return XMLElement("qti-" + hyphened(element.name), attributes, content: content)
    }

    /// `simpleChoice` as `simple-choice`.
    private static func hyphened(_ name: String) -> String {
        name.reduce(into: "") { result, letter in
            result += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
        }
    }

    // MARK: From 3.0

    /// The element under the names of 2.1; one of 2.1 keeps its own.
    static func restored(_ element: XMLElement) -> XMLElement {
        guard element.name.hasPrefix("qti-") else { return QTIValues.settled(element) }
        var restored = QTIValues.settled(restoredDeep(element))
        guard restored["toolName"] == "viva", named.contains(restored.name) else { return restored }
        restored.attributes = restored.attributes.map {
            $0.name == "identifier" ? ($0.name, QTI3Identifier.id(of: $0.value)) : $0
        }
        return restored
    }

    private static func restoredDeep(_ element: XMLElement) -> XMLElement {
        var content: [XMLElement.Content] = []
        for part in element.content {
            guard case .element(let child) = part else {
                content.append(part)
                continue
            }
            if child.name == "qti-content-body" {
                content += restoredDeep(child).content
            } else {
                content.append(.element(restoredDeep(child)))
            }
        }
        guard element.name.hasPrefix("qti-") else {
            return XMLElement(element.name, element.attributes, content: content, range: element.range)
        }
        return XMLElement(
            joined(element.name.dropFirst(4)), element.attributes.map { (joined($0.name[...]), $0.value) },
            content: content, range: element.range)
    }

    private static func joined(_ name: Substring) -> String {
        let parts = name.split(separator: "-")
        return parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
