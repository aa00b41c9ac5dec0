/// Puts the words of a fragment into paragraphs and lines as its tags say.
struct HTMLRendering {
    private(set) var losses: [HTMLText.Loss] = []
    private var output: [Unicode.Scalar] = []
    /// Line ends to write before the next word.
    private var breaks = 0
    private var hasSpace = false
    private var preformatted = 0
    private var hidden = 0
    /// The element that is not shown, and how many of its name are open within it.
    private var unshown: (name: String, depth: Int)?
    /// For each open list the number of its next entry; nil where entries have dashes.
    private var lists: [Int?] = []
    private var isFirstCell = true
    /// Where the words of each open index begin.
    private var indices: [(mark: Character, start: Int)] = []
    private var links: [(target: String, start: Int)] = []
    private var formula = FormulaSigns()
    /// As far as lists are indented, and indices have indices.
    private static let deepest = 8

    /// Tags that end the paragraph before them, and begin one.
    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "figure", "figcaption",
        "header", "footer", "center", "address", "hr", "dl",
    ]
    /// Tags that nothing closes.
    private static let voids: Set<String> = [
        "img", "br", "hr", "input", "embed", "wbr", "source", "track", "col", "area",
    ]
    private static let media: Set<String> = ["img", "audio", "video", "object", "embed", "iframe", "svg", "canvas"]

    var text: String {
        TextLines.evened(Self.string(output[...]))
    }

    mutating func take(_ token: HTMLScanner.Token) {
        switch token {
        case .text where unshown != nil: break
        case .text(let words):
            // Blanks between the parts of a formula are of its layout.
            if hidden == 0, !formula.isOpen || words.contains(where: { !$0.isWhitespace }) { add(words) }
        case .open(let name, let attributes): open(name, attributes)
        case .close(let name): close(name)
        }
    }

    private mutating func open(_ name: String, _ attributes: [(name: String, value: String)]) {
        func value(_ wanted: String) -> String { attributes.first { $0.name == wanted }?.value ?? "" }
        if let element = unshown {
            if element.name == name { unshown?.depth += 1 }
            return
        }
        if value("style").lowercased().filter({ !$0.isWhitespace }).contains("display:none") {
            losses.append(.hidden)
            if !Self.voids.contains(name) { unshown = (name, 1) }
            return
        }
        switch name {
        case "del", "s", "strike":
            losses.append(.crossedOut(name))
            add("~~")
        case "br": line()
        case "script", "style": hidden += 1
        case "ul": beginList(first: nil)
        case "ol": beginList(first: Int(value("start")) ?? 1)
        case "li": beginEntry()
        case "table": paragraph()
        case "tr":
            line()
            isFirstCell = true
        case "td", "th":
            if !isFirstCell { add(" | ", isVerbatim: true) }
            isFirstCell = false
        case "dt", "dd", "option": line()
        case "pre":
            paragraph()
            preformatted += 1
        case "sup", "sub":
            if indices.count < Self.deepest { indices.append((name == "sup" ? "^" : "_", output.count)) }
        // Links cannot stand within links.
        case "a": links = [(value("href"), output.count)]
        case "math":
            losses.append(.formula)
            formula.begin(name)
        case _ where formula.isOpen: addSign(formula.begin(name))
        case _ where Self.media.contains(name): addMedia(name, value("src"), value("alt"))
        case _ where Self.blocks.contains(name): paragraph()
        default: break
        }
    }

    private mutating func close(_ name: String) {
        if let element = unshown {
            if element.name == name { unshown = element.depth > 1 ? (name, element.depth - 1) : nil }
            return
        }
        switch name {
        case "del", "s", "strike": add("~~", isVerbatim: true)
        case "script", "style": hidden = max(0, hidden - 1)
        case "ul", "ol":
            _ = lists.popLast()
            if lists.isEmpty { paragraph() } else { line() }
        case "li", "tr", "dt", "dd": line()
        case "table": paragraph()
        case "pre":
            preformatted = max(0, preformatted - 1)
            paragraph()
        case "sup", "sub": endIndex(name == "sup" ? "^" : "_")
        case _ where formula.isOpen: addSign(formula.end(name))
        case "a": endLink()
        case _ where Self.blocks.contains(name): paragraph()
        default: break
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    // MARK: Blanks

    private mutating func line() {
        guard !output.isEmpty else { return }
        breaks = max(breaks, 1)
        hasSpace = false
    }

    private mutating func paragraph() {
        guard !output.isEmpty else { return }
        breaks = 2
        hasSpace = false
    }

    private mutating func add(_ words: String, isVerbatim: Bool = false) {
        for scalar in words.unicodeScalars {
            if preformatted > 0 || isVerbatim {
                addVerbatim(scalar)
            } else if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
                hasSpace = true
            } else {
                flush()
                output.append(scalar)
            }
        }
    }

    /// Blanks at the start of a preformatted line stay, as blanks that do not break.
    private mutating func addVerbatim(_ scalar: Unicode.Scalar) {
        if scalar == "\r" { return }
        if scalar == "\n" {
            line()
            return
        }
        let isStart = output.isEmpty || breaks > 0 || output.last == "\u{A0}" || output.last == " "
        flush()
        if scalar == " " || scalar == "\t" {
            output.append(contentsOf: (scalar == "\t" ? "    " : " ").unicodeScalars.map { isStart ? "\u{A0}" : $0 })
        } else {
            output.append(scalar)
        }
    }

    private mutating func flush() {
        if breaks > 0 {
            output.append(contentsOf: String(repeating: "\n", count: breaks).unicodeScalars)
        } else if hasSpace, let last = output.last, last != "\n", last != " " {
            output.append(" ")
        }
        breaks = 0
        hasSpace = false
    }

    // MARK: Lists

    private mutating func beginList(first: Int?) {
        if lists.isEmpty { paragraph() } else { line() }
        lists.append(first)
    }

    private mutating func beginEntry() {
        line()
        let indent = String(repeating: "\u{A0}\u{A0}", count: min(max(0, lists.count - 1), Self.deepest))
        if let number = lists.last ?? nil {
            lists[lists.count - 1] = number < Int.max ? number + 1 : number
            add(indent + "\(number). ", isVerbatim: true)
        } else {
            add(indent + "- ", isVerbatim: true)
        }
        hasSpace = false
    }

    // MARK: Signs

    private mutating func addSign(_ sign: String) {
        if !sign.isEmpty { add(sign) }
    }

    private mutating func addMedia(_ name: String, _ source: String, _ description: String) {
        // One that is written out within the text has no name.
        let isInline = source.lowercased().hasPrefix("data:")
        let file = isInline ? "" : String(source.split(separator: "/").last ?? "").prefix(80)
        losses.append(.media(String(file.isEmpty ? name[...] : file), description: description))
        let words = description.isEmpty ? String(file) : description
        add(" [\(words.isEmpty ? name : words)] ")
    }

    private mutating func endIndex(_ mark: Character) {
        guard let open = indices.lastIndex(where: { $0.mark == mark }) else { return }
        let start = indices.remove(at: open).start
        guard start < output.count else { return }
        let words = Self.string(output[start...]).drop(while: \.isWhitespace)
        let signs = mark == "^" ? Self.raised : Self.lowered
        let blank = output.count - start - words.unicodeScalars.count
        output.removeLast(output.count - start - blank)
        let small = words.map { signs[$0] }
        if words.allSatisfy({ signs[$0] != nil }) {
            output.append(contentsOf: String(small.compactMap { $0 }).unicodeScalars)
        } else {
            let inner = words.count == 1 ? String(words) : "{\(words)}"
            output.append(contentsOf: "\(mark)\(inner)".unicodeScalars)
        }
    }

    private mutating func endLink() {
        guard let link = links.popLast(), !link.target.isEmpty, !link.target.hasPrefix("#") else { return }
        let words = Self.string(output[min(link.start, output.count)...])
        if !words.contains(link.target) { losses.append(.link(link.target)) }
    }

    private static let raised: [Character: Character] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
        "-": "⁻", "−": "⁻", "n": "ⁿ",
    ]
    private static let lowered: [Character: Character] = [
        "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊",
        "-": "₋", "−": "₋",
    ]
}

extension HTMLText.Loss {
    /// What was lost, and what stands for it.
    var text: String {
        switch self {
        case .media(let name, let description):
            description.isEmpty
                ? "the picture or recording `\(name)` cannot be kept; its name stands for it"
                : "the picture or recording `\(name)` cannot be kept; its description stands for it"
        case .formula: "a formula in MathML is written on one line; see that it reads well"
        case .link(let target): "the address of a link, `\(target.prefix(80))`, is not kept"
        case .style(let name): "`\(name)` cannot be kept"
        case .crossedOut(let name): "words that are crossed out (`\(name)`) stand between `~~` here"
        case .hidden: "words that are not shown (`display:none`) are left out"
        }
    }
}
