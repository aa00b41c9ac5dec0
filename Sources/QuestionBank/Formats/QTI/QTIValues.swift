/// What the schemas let an author write in several ways, in one of them, and without what is kept for special needs.
enum QTIValues {
    /// Attributes of XML Schema's type `boolean`, which `1` and `0` are values of.
    private static let truths: Set<String> = [
        "adaptive", "caseSensitive", "fixed", "includeLowerBound", "includeUpperBound", "shuffle", "substring",
        "timeDependent",
    ]
    /// Not shown to a candidate unless his own settings ask for it, or not text.
    private static let dormant: Set<String> = ["apipAccessibility", "catalogInfo", "stylesheet"]

    /// An element under its name of version 2.1, with all that is in it.
    static func settled(_ element: XMLElement) -> XMLElement {
        let attributes = element.attributes.map { name, value -> (name: String, value: String) in
            guard truths.contains(name) else { return (name, value) }
            let word = XMLElement.trimmed(value)
            return (name, word == "1" ? "true" : word == "0" ? "false" : word)
        }
        let content = element.content.compactMap { part -> XMLElement.Content? in
            guard case .element(let child) = part else { return part }
            return dormant.contains(child.name) ? nil : .element(settled(child))
        }
        return XMLElement(element.name, attributes, content: content, range: element.range)
    }
}
