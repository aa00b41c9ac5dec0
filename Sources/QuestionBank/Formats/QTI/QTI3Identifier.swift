/// Ids as version 3.0 wants the identifiers of items and tests: names of XML without a colon.
///
/// Version 2.1 takes any text there. A bank's ids may begin with a digit, and have any sign beyond ASCII.
enum QTI3Identifier {
    /// An id that is no name gets an underscore in front, and one for each sign that names do not have.
    static func text(of id: String) -> String {
        var text = String.UnicodeScalarView(id.unicodeScalars.map { isPart($0) ? $0 : "_" })
        if let first = text.first, !isStart(first) { text.insert("_", at: text.startIndex) }
        return String(text)
    }

    /// The id again; no bank's id begins with an underscore.
    static func id(of text: String) -> String { text.hasPrefix("_") ? String(text.dropFirst()) : text }

    /// Whether nothing of the id is lost.
    static func keeps(_ id: String) -> Bool { self.id(of: text(of: id)) == id }

    // XML 1.0, appendix B as of the fourth edition, which XML Schema 1.0 refers to: letters, marks and figures of the first
    // plane. Programs that go by the fifth edition take these too.

    private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: isPart(scalar)
        default: scalar == "_"
        }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value < 0x1_0000, !(0xF900...0xFFFF).contains(scalar.value) else { return false }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber:
            true
        default: scalar == "-" || scalar == "." || scalar == "_"
        }
    }
}
