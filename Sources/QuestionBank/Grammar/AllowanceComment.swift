import Assessment

/// The inside of a comment that may say `allow: CODE, CODE (reason)`.
struct AllowanceComment {
    /// Whether it is about allowing at all.
    private(set) var isMeant = false
    /// Whether it says so as it should: in small letters, with a colon.
    private(set) var isWritten = false
    /// What should be codes.
    private(set) var words: [String] = []
    /// Bytes before its first word, and of that word with its colon.
    private(set) var lead = 0
    private(set) var head = 0

    private static let name = "allow"

    init(_ text: String) {
        lead = text.utf8.prefix { Self.isSpace($0) }.count
        let rest = text.utf8.dropFirst(lead)
        let letters = String(rest.prefix(Self.name.utf8.count)) ?? ""
        guard letters.lowercased() == Self.name else { return }
        var after = rest.dropFirst(Self.name.utf8.count)
        let blanks = after.prefix { $0 == 0x20 }.count
        let hasColon = after.dropFirst(blanks).first == UInt8(ascii: ":")
        if hasColon { after = after.dropFirst(blanks + 1) }
        head = Self.name.utf8.count + (hasColon ? blanks + 1 : 0)
        // What follows in brackets is the reason.
        words = (String(after) ?? "").split { " ,\n\r\t".contains($0) }.prefix { !$0.hasPrefix("(") }.map(String.init)
        guard hasColon || after.first.map(Self.isSpace) == true else { return }
        // "Allow two lines here" is a remark.
        isMeant = hasColon || words.first.map { Diagnostic.Code(rawValue: $0) != nil } == true
        isWritten = hasColon && blanks == 0 && letters == Self.name
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    static func code(near word: String) -> String? {
        Spelling.nearest(to: word, among: Diagnostic.Code.allCases.map(\.rawValue))
    }
}

extension Message {
    static var suppressionMiswritten: Message {
        Message(.suppressionUnknown, "this allows nothing as it is written; write `<!-- allow: CODE -->`")
    }

    static var suppressionEmpty: Message {
        Message(.suppressionUnknown, "this allows nothing; name the codes, such as `<!-- allow: longest-key -->`")
    }

    static func suppressionOfError(_ code: Diagnostic.Code) -> Message {
        Message(.suppressionUnknown, "`\(code.rawValue)` is an error here, and errors cannot be allowed; mend it")
    }

    static func suppressionIdle(_ code: Diagnostic.Code) -> Message {
        Message(
            .suppressionUnknown, "`\(code.rawValue)` is not found where this allows it; it can be taken out",
            severity: .information)
    }
}
