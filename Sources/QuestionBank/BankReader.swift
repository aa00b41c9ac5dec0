import Assessment
import Quantities

/// Reads banks written in the `.quiz.md` format.
public enum BankReader {
    /// How closely a bank is looked at.
    public enum Scrutiny: Sendable {
        /// Errors only, as is enough to leave bad items out.
        case soundness
        /// Errors and warnings.
        case full
    }

    /// Larger files are refused.
    public static let largestFile = 64 << 20

    /// Reads whatever bytes there are, in time and memory proportional to their number; it never fails.
    ///
    /// - Parameters:
    ///   - bytes: the file, which should be UTF-8 and may begin with a byte order mark.
    ///   - fileName: names the file in diagnostics, and the bank where the file does not.
    ///   - buildsItems: false where nobody asks the items: then the bank that is returned has a roster and no items.
    ///   - sources: texts that should have the figures of its keys; with none, nobody asks.
    public static func read(
        _ bytes: [UInt8], fileName: String, scrutiny: Scrutiny = .full, buildsItems: Bool = true,
        against sources: [GroundingSource] = []
    ) -> BankReading {
        var findings = Findings()
        if let refusal = refusal(of: bytes) {
            findings.report(refusal, at: 0..<0)
            let nothing = SourceText([], file: fileName, findings: &findings)
            return BankReading(bank: nil, diagnostics: findings.diagnostics(in: nothing), itemsLeftOut: 0)
        }
        let source = SourceText(bytes, file: fileName, findings: &findings)
        var assembly = BankAssembly(source, findings: findings)
        return assembly.reading(scrutiny: scrutiny, buildsItems: buildsItems, against: sources)
    }

    /// The finding about a file that could not be opened, for whoever tried.
    public static func unreadable(fileName: String) -> BankReading {
        var findings = Findings()
        findings.report(.fileUnreadable, at: 0..<0)
        let nothing = SourceText([], file: fileName, findings: &findings)
        return BankReading(bank: nil, diagnostics: findings.diagnostics(in: nothing))
    }

    /// What makes a file as a whole unreadable, before a line of it is looked at.
    static func refusal(of bytes: [UInt8]) -> Message? {
        if bytes.count > largestFile { return .fileTooLarge }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .fileIsUTF16 }
        return nil
    }
}

extension Findings {
    /// Says that some findings are not listed, whatever the limit.
    mutating func reportFull(at end: Int) {
        append(Finding(message: .tooManyFindings, range: end..<end))
    }
}

extension Message {
    static var fileUnreadable: Message {
        Message(.fileUnreadable, "this cannot be read as a file; see that it is one, and that you may read it")
    }

    static var fileTooLarge: Message {
        Message(.tooLarge, "the file is larger than \(BankReader.largestFile >> 20) MB; split the bank into several")
    }

    static var fileIsUTF16: Message {
        Message(.encodingInvalid, "the file is in UTF-16; save it as UTF-8")
    }

    static var tooManyFindings: Message {
        Message(.tooLarge, "there are more than \(Findings.limit) findings; the rest are not listed")
    }

    static func notUTF8(at offset: Int, count: Int) -> Message {
        let more = count > 1 ? ", and \(count - 1) more on this line" : ""
        return Message(.encodingInvalid, "byte \(offset) of the file is not UTF-8\(more); save the file as UTF-8")
    }

    static func invisible(_ bytes: ArraySlice<UInt8>, count: Int) -> Message {
        let names = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(1).map {
            let code = String($0.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        }
        let more = count > 1 ? ", and \(count - 1) more on this line" : ""
        return Message(
            .controlCharacters,
            isOfWrongDecoding(bytes)
                ? "\(names.joined()) is not seen, and comes of text that was decoded wrongly\(more); save that as UTF-8 anew"
                : "\(names.joined()) is not seen and can change what is seen\(more); remove it")
    }

    /// U+0080 to U+009F: bytes of UTF-8 that were taken for letters of Latin-1.
    static func isOfWrongDecoding(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first == 0xC2 && bytes.dropFirst().first.map { (0x80...0x9F).contains($0) } ?? false
    }
}

extension Explanation {
    static let encodingInvalid = Explanation(
        finds: "Bytes that are not UTF-8.",
        reason: "The letters are lost as soon as another program guesses another encoding. Items that hold such "
            + "bytes are left out; save the file as UTF-8.",
        fires: .words("A file saved as Latin-1 or UTF-16."),
        quiet: .words("The same file saved as UTF-8, with or without a byte order mark."))

    static let fileUnreadable = Explanation(
        finds: "A bank file that cannot be opened.",
        reason: "It is a folder, a device or a broken link, or you may not read it. The other files are checked all "
            + "the same.",
        fires: .words("A link `old.quiz.md` to a file that is gone."),
        quiet: .words("A plain file that you may read."))

    static let tooLarge = Explanation(
        finds: "More of something than a reader or a program could deal with.",
        reason: "Files, options, variables and figures have bounds, so that a damaged or hostile file costs no more "
            + "than it is long.",
        fires: .bank(
            #"""
            ## a
            let d = 1..1e30
            How many in {d}?

            = {d}

            """#),
        quiet: .bank(
            #"""
            ## a
            let d = 1..1000
            How many in {d}?

            = {d}

            """#))

    static let controlCharacters = Explanation(
        finds: "Characters that are not seen and can change what is seen.",
        reason: "Control characters steer terminals, and marks that turn the direction of writing show a text that "
            + "is not the one in the file. Joiners, which Devanagari needs, are left alone. The fix removes the "
            + "character; in an id, an option or an answer that changes what a learner's history is kept under or "
            + "what is graded, and so is left to you.",
        fires: .bank(
            #"""
            ## a
            How many\#u{200B} villages?

            = 5

            """#),
        quiet: .bank(
            #"""
            ## a
            How many villages?

            = 5

            """#))
}
