import Assessment
import LineEditing
import QuestionBank
import ScoreReports

/// `viva translations --from`: a worksheet put into a bank, and what is said of each row that was not.
struct WorksheetReading {
    let context: Context
    let file: BankFile
    let texts: BankTexts
    let stampFile: StampFile
    let choice: TranslationChoice
    /// True to say what would be done and leave the files alone.
    let isTrial: Bool

    /// Puts in what can be put in, and says what cannot.
    ///
    /// - Throws: a failure when a row was left alone, after all others were put in.
    func read(_ path: String) throws {
        let format = try Worksheet.Format(path: path)
        guard let bytes = Shelf.bytes(of: path) else {
            throw Failure(.noInput, .cannotRead(path), hints: [.nameReadable])
        }
        let contents: Worksheet.Contents
        do {
            contents = try Worksheet.contents(bytes, as: format)
        } catch {
            throw Failure(error, worksheet: path)
        }
        let rows = choice.rows(contents.rows)
        let edits = TranslationEdits(texts, worksheet: rows)
        var stamps = stampFile.stamps
        for row in edits.applied { stamps.accept(row) }
        let confirmed = edits.confirmed.filter { stamps.accept($0) }
        if !isTrial {
            if edits.bytes != file.bytes { try file.replace(with: edits.bytes) }
            if stamps != stampFile.stamps { try stampFile.write(stamps) }
        }
        let passedOver = contents.rows.count - rows.count
        if passedOver > 0 { context.console.note(context.wording(.report(.rowsPassedOver(passedOver)))) }
        sayWhatWasLeft(edits, contents.problems, path)
        let empty = rows.count(where: \.translation.isEmpty)
        if empty > 0 { context.console.note(context.wording(.report(.authoring(.rowsEmpty(empty))))) }
        if context.options.json {
            context.show(json(edits, contents.problems, confirmed: confirmed, path))
        } else {
            summarise(edits, confirmed: confirmed.count)
        }
        context.listFindings(edits.findings(since: texts), source: edits.bytes)
        if !edits.conflicts.isEmpty || !contents.problems.isEmpty { throw Failure(.checkFailed) }
    }

    private func name(_ row: TranslationRow) -> String { "\(row.title), \(row.language)" }

    /// With the place in the bank, where there is one, and that in the worksheet.
    private func sayWhatWasLeft(_ edits: TranslationEdits, _ problems: [Worksheet.Problem], _ path: String) {
        for problem in problems {
            context.console.note("\(path):\(problem.line): \(context.wording(.report(.rowUnread(problem.kind))))")
        }
        for conflict in edits.conflicts {
            let place = "\(path):\(conflict.row.line): "
            let reason = context.wording(.report(.rowLeft(name(conflict.row), conflict.reason)))
            let bank = conflict.line.map { " (\(file.path):\($0))" } ?? ""
            context.console.note(place + reason + bank)
        }
        for remark in edits.remarks {
            let said = context.wording(.report(.authoring(.cellRead(name(remark.row), remark.kind))))
            context.console.note("\(path):\(remark.row.line): \(said)")
        }
        for row in edits.sourceEdited {
            context.console.note("\(path):\(row.line): \(context.wording(.report(.sourceCellIgnored(name(row)))))")
        }
    }

    private func summarise(_ edits: TranslationEdits, confirmed: Int) {
        let count = edits.applied.count
        if isTrial {
            for row in edits.applied {
                context.screen.show(
                    TerminalText.sanitized(
                        "\(file.path):\(row.line): \(name(row)): "
                            + row.translation.replacing("\n", with: " ")))
            }
        }
        if confirmed > 0, !isTrial { context.screen.show(context.wording(.report(.translationsConfirmed(confirmed)))) }
        context.screen.show(
            context.wording(.report(isTrial ? .translationsToPutIn(count) : .translationsPutIn(count))))
    }

    private func json(
        _ edits: TranslationEdits, _ problems: [Worksheet.Problem], confirmed: [TranslationRow], _ path: String
    ) -> JSONValue {
        let left: [JSONValue] = edits.conflicts.map { conflict in
            [
                "line": .int(conflict.row.line), "item": .string(conflict.row.name.item),
                "part": .string(conflict.row.name.part), "language": .string(conflict.row.language.description),
                "reason": .string(conflict.reason.code),
            ]
        }
        let unread: [JSONValue] = problems.map { ["line": .int($0.line), "reason": .string("unread")] }
        return [
            "worksheet": .string(path), "putIn": .array(edits.applied.map { JSONValue($0) }),
            "confirmed": .array(confirmed.map { JSONValue($0) }), "left": .array(unread + left),
        ]
    }
}

extension TranslationEdits.Reason {
    /// Its name for programs.
    fileprivate var code: String {
        switch self {
        case .gone: "gone"
        case .languageUnknown: "language-unknown"
        case .languageOfSource: "language-of-source"
        case .changed: "changed"
        case .markDamaged: "mark-damaged"
        case .emptied: "emptied"
        case .doubled: "doubled"
        case .notInOnePiece: "comment-within"
        case .unwritable: "unwritable"
        }
    }
}

extension Failure {
    fileprivate init(_ failure: Worksheet.Failure, worksheet path: String) {
        switch failure {
        case .empty: self.init(.badData, .worksheet(path, .empty), hints: [.keepColumns])
        case .notUTF8(let line): self.init(.badData, .worksheet(path, .notUTF8(line: line)), hints: [.saveAsUTF8])
        case .columnMissing(let name):
            self.init(.badData, .worksheet(path, .columnMissing(name)), hints: [.keepColumns])
        case .quotationOpen(let line):
            self.init(.badData, .worksheet(path, .quotationOpen(line: line)), hints: [.closeCell])
        }
    }
}
