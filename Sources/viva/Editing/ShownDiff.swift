import LineEditing
import QuestionBank

extension Console {
    /// Writes the unified diff of two texts to standard output: its bytes to a pipe or a file, and to a terminal nothing
    /// that could steer it.
    func write(diffing old: [UInt8], with new: [UInt8], name: String) {
        let diff = UnifiedDiff.between(old, and: new, name: name)
        guard isOutputTerminal else {
            write(diff)
            return
        }
        let text = String(decoding: diff, as: UTF8.self)
        write(
            text.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.sanitized(String($0)) }
                .joined(separator: "\n"))
    }
}
