/// An element of an XML document with what it holds; namespaces are left out of names.
struct XMLElement {
    enum Content {
        case element(XMLElement)
        case text(String)
    }

    var name: String
    var attributes: [(name: String, value: String)]
    var content: [Content]
    /// The bytes of its first tag.
    var range: Range<Int>

    init(
        _ name: String, _ attributes: [(name: String, value: String)] = [], content: [Content] = [],
        range: Range<Int> = 0..<0
    ) {
        self.name = name
        self.attributes = attributes
        self.content = content
        self.range = range
    }

    /// An element of nothing but elements.
    init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [XMLElement]) {
        self.init(name, attributes, content: children.map(Content.element))
    }

    /// An element of nothing but text.
    init(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
        self.init(name, attributes, content: text.isEmpty ? [] : [.text(text)])
    }

    /// The same element of a file in which so many bytes stand before it.
    func moved(by count: Int) -> XMLElement {
        var moved = self
        moved.range = (range.lowerBound + count)..<(range.upperBound + count)
        moved.content = content.map { part in
            if case .element(let child) = part { .element(child.moved(by: count)) } else { part }
        }
        return moved
    }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    var children: [XMLElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    func first(_ name: String) -> XMLElement? {
        for case .element(let element) in content where element.name == name { return element }
        return nil
    }

    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// All elements within it that are so called, in the order of the file.
    func descendants(_ name: String) -> [XMLElement] { descendants { $0.name == name } }

    /// The same of those of some kind.
    func descendants(_ isWanted: (XMLElement) -> Bool) -> [XMLElement] {
        var found: [XMLElement] = []
        func visit(_ element: XMLElement) {
            for case .element(let child) in element.content {
                if isWanted(child) { found.append(child) }
                visit(child)
            }
        }
        visit(self)
        return found
    }

    /// The first of them.
    func descendant(_ name: String) -> XMLElement? {
        for child in children {
            if child.name == name { return child }
            if let found = child.descendant(name) { return found }
        }
        return nil
    }

    /// Its text and that of all that is in it.
    var text: String {
        content.map { part in
            switch part {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }

    /// Its text without the blanks around it.
    var trimmedText: String { Self.trimmed(text) }

    static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
