/// A search through earlier lines that goes on with every key.
struct IncrementalSearch {
    let original: LineText
    private(set) var needle = ""
    /// The line found and the place in it; nil before anything was looked for.
    private var found: (index: Int, place: Int)?
    private var hasFailed = false

    init(from original: LineText) {
        self.original = original
    }

    var prompt: String { hasFailed ? "(no match '\(needle)') " : "(search '\(needle)') " }

    /// What is painted meanwhile; set by the search.
    private(set) var shown: LineText?

    /// Looks for a needle, from the line found so far on.
    mutating func look(for needle: String, in history: History, back: Bool) {
        self.needle = needle
        let from = found?.index ?? (back ? history.lines.count - 1 : 0)
        find(in: history, from: from, back: back)
    }

    /// Goes on to the next line with the needle.
    mutating func next(in history: History, back: Bool) {
        guard let found else { return look(for: needle, in: history, back: back) }
        find(in: history, from: found.index + (back ? -1 : 1), back: back)
    }

    /// Begins anew with a shorter needle.
    mutating func restart(with needle: String, in history: History, back: Bool) {
        found = nil
        shown = nil
        hasFailed = false
        look(for: needle, in: history, back: back)
    }

    private mutating func find(in history: History, from start: Int, back: Bool) {
        guard !needle.isEmpty else {
            hasFailed = false
            return
        }
        var index = start
        while history.lines.indices.contains(index) {
            if let place = History.place(of: needle, in: history.lines[index]) {
                found = (index, place)
                shown = LineText(history.lines[index], cursor: place)
                hasFailed = false
                return
            }
            index += back ? -1 : 1
        }
        hasFailed = true
    }
}

extension EditingTerminal {
    /// Reads keys until one of them is none of the search's, which is then done as usual.
    func runSearch(back: Bool) -> EditLine.Outcome {
        var back = back
        search = IncrementalSearch(from: edit.line)
        defer { search = nil }
        while var state = search, let scalar = edit.next() {
            switch scalar.value {
            case 0x12, 0x13:  // Ctrl-R, Ctrl-S
                back = scalar.value == 0x12
                if state.needle.isEmpty {
                    state.look(for: lastNeedle, in: history, back: back)
                } else {
                    state.next(in: history, back: back)
                }
            case 0x08, 0x7F:
                var needle = LineText(state.needle)
                needle.scalars.removeSubrange(needle.backspaceStart..<needle.cursor)
                state.restart(with: LineText.string(needle.scalars[...]), in: history, back: back)
            case 0x07: return .goOn  // Ctrl-G: the line is as it was
            case KeyBindings.pasteKey.value:
                if !pastes.isEmpty { state.look(for: state.needle + pastes.removeFirst(), in: history, back: back) }
            case 0x0A, 0x0D:
                accept(state)
                return .submit
            case 0..<0x20, 0x81...0x9F:
                accept(state)
                edit.pushBack(scalar)
                return .goOn
            default:
                var view = state.needle.unicodeScalars
                view.append(scalar)
                state.look(for: String(view), in: history, back: back)
            }
            search = state
        }
        return .goOn
    }

    private func accept(_ state: IncrementalSearch) {
        if let shown = state.shown { edit.line = shown }
        if !state.needle.isEmpty { lastNeedle = state.needle }
    }
}
