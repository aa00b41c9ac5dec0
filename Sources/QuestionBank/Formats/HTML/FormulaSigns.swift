/// The signs that say on one line what MathML says by its layout: `x^(n+1)`, `(a+b)/c`, `√(2)`.
struct FormulaSigns {
    private struct Frame {
        var name: String
        /// How many elements it has had.
        var count = 0
        var closing = ""
    }

    private var open: [Frame] = []
    private static let deepest = 64

    var isOpen: Bool { !open.isEmpty }

    /// What to write before the content of an element.
    @discardableResult mutating func begin(_ name: String) -> String {
        var sign = ""
        if let last = open.indices.last {
            sign = Self.sign(before: open[last].count, of: open[last].name)
            open[last].count += 1
        }
        var frame = Frame(name: name)
        switch name {
        case "mrow" where open.last.map({ Self.grouped.contains($0.name) }) ?? false: frame.closing = ")"
        case "msqrt":
            sign += "√"
            frame.closing = ")"
        case "mfenced": frame.closing = ")"
        default: break
        }
        if !frame.closing.isEmpty { sign += "(" }
        if open.count < Self.deepest { open.append(frame) }
        return sign
    }

    /// What to write behind it.
    mutating func end(_ name: String) -> String {
        guard let place = open.lastIndex(where: { $0.name == name }) else { return "" }
        let closing = open[place].closing
        open.removeSubrange(place...)
        return closing
    }

    private static let grouped: Set<String> = [
        "mfrac", "msup", "msub", "msubsup", "mroot", "munder", "mover", "munderover",
    ]

    private static func sign(before count: Int, of name: String) -> String {
        switch (name, count) {
        case ("mfrac", 1): "/"
        case ("msup", 1), ("msubsup", 2), ("mover", 1), ("munderover", 2): "^"
        case ("msub", 1), ("msubsup", 1), ("munder", 1), ("munderover", 1): "_"
        case ("mroot", 1): "^1/"
        case ("mfenced", 1...): ", "
        default: ""
        }
    }
}
