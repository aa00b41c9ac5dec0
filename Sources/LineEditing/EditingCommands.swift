/// Where recalling earlier lines stands.
struct Recall {
    /// The index of the line shown; the number of lines when it is the one being written.
    var index: Int
    /// What the recalled lines begin with.
    let prefix: [Unicode.Scalar]
    /// What was being written.
    let draft: LineText
    /// The line as it was put; another one means that it was edited since.
    var shown: LineText
}

extension EditingTerminal {
    func perform(_ command: EditingCommand) -> EditLine.Outcome {
        let line = edit.line
        switch command {
        case .left: edit.move(to: line.previousBoundary)
        case .right: edit.move(to: line.nextBoundary)
        case .wordLeft: edit.move(to: line.wordStart)
        case .wordRight: edit.move(to: line.wordEnd)
        case .backspace: edit.remove(line.backspaceStart..<line.cursor)
        case .delete: deleteForward(line)
        case .deleteOrEnd:
            if line.scalars.isEmpty {
                outcome = .endOfInput
                return .end
            }
            deleteForward(line)
        case .deleteWordBefore: kill(line.wordStart..<line.cursor)
        case .deleteWordAfter: kill(line.cursor..<line.wordEnd)
        case .deleteBlankWordBefore: kill(line.blankWordStart..<line.cursor)
        case .deleteToStart: kill(0..<line.cursor)
        case .deleteToEnd: kill(line.cursor..<line.scalars.count)
        case .yank: edit.insert(killed[...])
        case .older: recallLine(back: true)
        case .newer: recallLine(back: false)
        case .lastWord:
            if let last = history.lines.last?.split(separator: " ").last {
                edit.insert(Array(last.unicodeScalars)[...])
            }
        case .searchBack: return runSearch(back: true)
        case .searchForward: return runSearch(back: false)
        case .undo:
            if let state = undo.undo() { edit.line = state } else { beep() }
        case .complete: complete(line)
        case .clearScreen: clearScreen()
        case .paste: if !pastes.isEmpty { edit.insert(Array(pastes.removeFirst().unicodeScalars)[...]) }
        case .interrupt:
            outcome = .interrupted(partial: line.text)
            return .end
        }
        return .goOn
    }

    /// Vi's `x` at the end of the line takes the last character.
    private func deleteForward(_ line: LineText) {
        if line.cursor < line.scalars.count {
            edit.remove(line.cursor..<line.nextBoundary)
        } else if edit.isVi {
            edit.remove(line.previousBoundary..<line.cursor)
        }
    }

    private func kill(_ range: Range<Int>) {
        if !range.isEmpty { killed = edit.remove(range) }
    }

    private func recallLine(back: Bool) {
        let line = edit.line
        var state: Recall
        if let recall, recall.shown == line {
            state = recall
        } else {
            state = Recall(
                index: history.lines.count, prefix: Array(line.scalars[..<line.cursor]), draft: line, shown: line)
        }
        if back {
            guard let index = history.previous(before: state.index, prefix: state.prefix) else { return beep() }
            state.index = index
        } else if let index = history.next(after: state.index, prefix: state.prefix) {
            state.index = index
        } else if state.index < history.lines.count {
            state.index = history.lines.count
        } else {
            return beep()
        }
        edit.line = state.index < history.lines.count ? LineText(history.lines[state.index]) : state.draft
        state.shown = edit.line
        recall = state
    }

    private func complete(_ line: LineText) {
        guard let result = completer?(line.text, line.cursor), !result.candidates.isEmpty, result.start >= 0,
            result.start <= line.cursor
        else { return beep() }
        let typed = Array(line.scalars[result.start..<line.cursor])
        if result.candidates.count == 1, let only = result.candidates.first {
            replace(result.start..<line.cursor, with: Array(only.replacement.unicodeScalars))
            guard only.isFinal, !only.replacement.hasSuffix(" ") else { return }
            let now = edit.line
            if now.cursor < now.scalars.count, now.scalars[now.cursor] == " " {
                edit.move(to: now.cursor + 1)
            } else {
                edit.insert([" "])
            }
            return
        }
        // Candidates may differ from what was typed in more than their ends, as in case; never lose what was typed.
        let common = Array(result.commonPrefix)
        if common.count >= typed.count && common != typed { replace(result.start..<line.cursor, with: common) }
        let size = terminalSize()
        list(result.listing(columns: size.columns, rows: max(2, size.rows - 3)))
    }

    private func replace(_ range: Range<Int>, with scalars: [Unicode.Scalar]) {
        edit.remove(range)
        edit.insert(scalars[...])
    }
}
