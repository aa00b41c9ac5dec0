/// Writes elements as text, with an indentation where that changes nothing.
enum XMLText {
    /// A whole file.
    ///
    /// - Parameter hasSections: whether texts with signs of markup are written as CDATA. Moodle's reader is handed a text
    ///   in pieces, one for each entity, and passes over those that are blanks alone: `&lt; &gt;` loses its blank.
    static func document(_ root: XMLElement, hasSections: Bool = false) -> [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        write(root, indent: 0, hasSections: hasSections, to: &text)
        return Array((text + "\n").utf8)
    }

    private static func section(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { "&<>".unicodeScalars.contains($0) }), !text.contains("\r") else {
            return escaped(text)
        }
        return "<![CDATA[" + legal(text).replacing("]]>", with: "]]]]><![CDATA[>") + "]]>"
    }

    /// What an element holds, as the markup of HTML.
    static func markup(_ content: [XMLElement.Content]) -> String {
        var text = ""
        for part in content {
            switch part {
            case .text(let words): text += escaped(words)
            case .element(let element): write(element, indent: nil, hasSections: false, to: &text)
            }
        }
        return text
    }

    /// Without an indentation nothing is added between tags.
    private static func write(_ element: XMLElement, indent: Int?, hasSections: Bool, to text: inout String) {
        text += "<" + element.name
        for (name, value) in element.attributes {
            text += " \(name)=\"\(escaped(value, isAttribute: true))\""
        }
        guard !element.content.isEmpty else {
            text += "/>"
            return
        }
        text += ">"
        let children = element.children
        let isLoose = indent != nil && children.count == element.content.count
        for part in element.content {
            switch part {
            case .text(let words): text += hasSections ? section(words) : escaped(words)
            case .element(let child):
                if isLoose { text += "\n" + String(repeating: "  ", count: (indent ?? 0) + 1) }
                write(child, indent: isLoose ? (indent ?? 0) + 1 : nil, hasSections: hasSections, to: &text)
            }
        }
        if isLoose { text += "\n" + String(repeating: "  ", count: indent ?? 0) }
        text += "</\(element.name)>"
    }

    /// Characters that XML has no place for become blanks.
    private static func legal(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isLegal(scalar) ? scalar : " ") }
        return String(result)
    }

    private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\n", "\r": true
        default: scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        }
    }

    /// Characters that XML has no place for become blanks.
    static func escaped(_ text: String, isAttribute: Bool = false) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"" where isAttribute: result.append(contentsOf: "&quot;".unicodeScalars)
            case "\n" where isAttribute: result.append(contentsOf: "&#10;".unicodeScalars)
            case "\t" where isAttribute: result.append(contentsOf: "&#9;".unicodeScalars)
            case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
            default: result.append(isLegal(scalar) ? scalar : " ")
            }
        }
        return String(result)
    }
}
