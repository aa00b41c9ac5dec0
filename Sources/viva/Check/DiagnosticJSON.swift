import QuestionBank
import ScoreReports

extension JSONValue {
    /// A finding of the check, in the shape that scripts rely on.
    init(_ diagnostic: Diagnostic) {
        var members: [String: JSONValue] = [
            "file": .string(diagnostic.file), "line": .int(diagnostic.range.line),
            "column": .int(diagnostic.range.column), "endLine": .int(diagnostic.range.endLine),
            "endColumn": .int(diagnostic.range.endColumn), "severity": .string(diagnostic.severity.rawValue),
            "code": .string(diagnostic.code.rawValue), "message": .string(diagnostic.message),
        ]
        if let fix = diagnostic.fix {
            var proposal: [String: JSONValue] = [
                "label": .string(fix.label), "line": .int(fix.range.line), "column": .int(fix.range.column),
                "endLine": .int(fix.range.endLine), "endColumn": .int(fix.range.endColumn),
                "replacement": .string(fix.replacement),
            ]
            if fix.isGuess { proposal["guess"] = true }
            members["fix"] = .object(proposal)
        }
        if !diagnostic.notes.isEmpty {
            members["notes"] = .array(
                diagnostic.notes.map {
                    [
                        "file": .string($0.file), "line": .int($0.range.line), "column": .int($0.range.column),
                        "endLine": .int($0.range.endLine), "endColumn": .int($0.range.endColumn),
                        "message": .string($0.message),
                    ]
                })
        }
        self = .object(members)
    }
}
