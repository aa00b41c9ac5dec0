/// Writes elements as text, with an indentation where that changes nothing.
enum XMLText {
    /// A whole file.
    static func document(_ root: XMLElement) -> [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        write(root, indent: 0, to: &text)
        return Array((text + "\n").utf8)
    }

    /// What an element holds, as the markup of HTML.
    static func markup(_ content: [XMLElement.Content]) -> String {
        var text = ""
        for part in content {
            switch part {
            case .text(let words): text += escaped(words)
            case .element(let element): write(element, indent: nil, to: &text)
            }
        }
        return text
    }

    /// Without an indentation nothing is added between tags.
    private static func write(_ element: XMLElement, indent: Int?, to text: inout String) {
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
            case .text(let words): text += escaped(words)
            case .element(let child):
                if isLoose { text += "\n" + String(repeating: "  ", count: (indent ?? 0) + 1) }
                write(child, indent: isLoose ? (indent ?? 0) + 1 : nil, to: &text)
            }
        }
        if isLoose { text += "\n" + String(repeating: "  ", count: indent ?? 0) }
        text += "</\(element.name)>"
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
            case "\t", "\n": result.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
