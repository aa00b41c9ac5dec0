/// Earlier states of the line, one for each step a person would want to take back.
struct UndoStack {
    private var states: [LineText] = []
    private var current = LineText()
    /// Where the next typed scalar would continue the word that is being typed.
    private var typingAt: Int?

    /// Takes notice of the line as it is now. A run of typed letters is one step.
    mutating func observe(_ line: LineText) {
        defer { current = line }
        guard line.scalars != current.scalars else {
            if line.cursor != current.cursor { typingAt = nil }
            return
        }
        let isTyping =
            line.scalars.count == current.scalars.count + 1 && line.cursor == current.cursor + 1
            && line.scalars[..<current.cursor] == current.scalars[..<current.cursor]
        if !(isTyping && typingAt == current.cursor) {
            states.append(current)
            if states.count > 500 { states.removeFirst() }
        }
        typingAt = isTyping && line.scalars[line.cursor - 1] != " " ? line.cursor : nil
    }

    /// The state before the last step, which becomes the present one; nil when there is none.
    mutating func undo() -> LineText? {
        guard let state = states.popLast() else { return nil }
        current = state
        typingAt = nil
        return state
    }
}
