import QuestionBank
import ScoreReports

/// Findings as SARIF 2.1.0 (OASIS, 2020), which code forges and editors read.
extension JSONValue {
    /// One run of the checker, with every rule that it knows.
    ///
    /// - Parameter version: of the program.
    static func sarif(_ diagnostics: [Diagnostic], version: String) -> JSONValue {
        let codes = Diagnostic.Code.allCases
        let places = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
        let driver: JSONValue = [
            "name": "viva", "version": .string(version), "semanticVersion": .string(version),
            "rules": .array(codes.map(rule)),
        ]
        let run: JSONValue = [
            "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
            "results": .array(diagnostics.map { result($0, rule: places[$0.code] ?? -1) }),
        ]
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": .array([run]),
        ]
    }

    private static func rule(_ code: Diagnostic.Code) -> JSONValue {
        let explanation = code.explanation
        return [
            "id": .string(code.rawValue), "shortDescription": text(explanation.finds),
            "fullDescription": text(explanation.finds + " " + explanation.reason),
            "help": text(explanation.reason), "defaultConfiguration": ["level": level(code.severity)],
        ]
    }

    private static func result(_ diagnostic: Diagnostic, rule: Int) -> JSONValue {
        var members: [String: JSONValue] = [
            "ruleId": .string(diagnostic.code.rawValue), "ruleIndex": .int(rule),
            "level": level(diagnostic.severity), "message": text(diagnostic.message),
            "locations": .array([["physicalLocation": place(diagnostic.file, diagnostic.range)]]),
        ]
        if !diagnostic.notes.isEmpty {
            members["relatedLocations"] = .array(
                diagnostic.notes.enumerated().map { number, note in
                    [
                        "id": .int(number), "message": text(note.message),
                        "physicalLocation": place(note.file, note.range),
                    ]
                })
        }
        // Whoever applies these does so unseen, and a guess may change what is graded.
        if let fix = diagnostic.fix, !fix.isGuess {
            let replacement: JSONValue = [
                "deletedRegion": region(fix.range), "insertedContent": text(fix.replacement),
            ]
            let change: JSONValue = [
                "artifactLocation": location(diagnostic.file), "replacements": .array([replacement]),
            ]
            members["fixes"] = .array([["description": text(fix.label), "artifactChanges": .array([change])]])
        }
        return .object(members)
    }

    private static func text(_ text: String) -> JSONValue { ["text": .string(text)] }

    private static func level(_ severity: Diagnostic.Severity) -> JSONValue {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information: "note"
        }
    }

    private static func place(_ file: String, _ range: SourceRange) -> JSONValue {
        ["artifactLocation": location(file), "region": region(range)]
    }

    /// A path as a relative reference, or as a `file:` URI where it is absolute (RFC 3986, RFC 8089).
    private static func location(_ file: String) -> JSONValue {
        let plain = Set("-._~/!$&'()*+,;=@".utf8)
        var uri = file.hasPrefix("/") ? "file://" : ""
        for byte in file.utf8 {
            let isLetter = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            if isLetter || plain.contains(byte) {
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return ["uri": .string(uri)]
    }

    private static func region(_ range: SourceRange) -> JSONValue {
        [
            "startLine": .int(range.line), "startColumn": .int(range.column), "endLine": .int(range.endLine),
            "endColumn": .int(range.endColumn), "byteOffset": .int(range.bytes.lowerBound),
            "byteLength": .int(range.bytes.count),
        ]
    }
}
