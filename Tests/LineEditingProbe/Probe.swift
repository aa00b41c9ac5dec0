import Glibc
import LineEditing

/// Reads lines as a program would, and prints what it got, for the tests on a pseudo-terminal.
@main
struct Probe {
    static func main() {
        var history: String?
        var prompt = "> "
        var isEditing = true
        var milliseconds: Int?
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            switch argument {
            case "--history": history = arguments.popFirst()
            case "--prompt": prompt = arguments.popFirst() ?? prompt
            case "--plain": isEditing = false
            case "--deadline": milliseconds = arguments.popFirst().flatMap { Int($0) }
            default: exit(64)
            }
        }
        let reader = LineReader(program: "probe", editing: isEditing, historyFile: history)
        let words = [
            "practise", "preview", "quit", "número", "númida", "अंक", "अक्षर",
        ]
        let completer: Completer = { line, cursor in
            let scalars = Array(line.unicodeScalars)[..<cursor]
            let start = scalars.lastIndex(of: " ").map { $0 + 1 } ?? 0
            let word = Array(scalars[start...])
            if line == "salir!" { exit(3) }
            if word.elementsEqual("above".unicodeScalars) { reader.write("written above\n") }
            let found = words.filter { $0.unicodeScalars.starts(with: word) }
            return CompletionResult(start: start, candidates: found.map { Completion(replacement: $0) })
        }
        var interrupts = 0
        while true {
            let deadline = milliseconds.map { ContinuousClock.now.advanced(by: .milliseconds($0)) }
            let result = reader.readLine(prompt: prompt, completer: completer, deadline: deadline)
            switch result {
            case .line(let text):
                interrupts = 0
                let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
                switch text {
                case "busy":  // for type-ahead: works until the next line has been typed
                    reader.write("working\n")
                    var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
                    _ = unsafe poll(&request, 1, 10_000)
                    reader.write("worked\n")
                case "compute":
                    reader.write("computing\n")
                    while !reader.takeInterrupt() { _ = poll(nil, 0, 5) }
                    reader.write("stopped\n")
                case "ignore interrupts":
                    reader.write("deaf\n")
                    while true { _ = poll(nil, 0, -1) }
                case "unended": reader.write("no end")
                default: reader.write("line <\(text)> \(text.unicodeScalars.count > 40 ? "" : "[\(scalars)]")\n")
                }
            case .interrupted(let partial):
                reader.write("interrupted <\(partial)>\n")
                interrupts += 1
                if interrupts == 2 { return }
            case .endOfInput:
                reader.write("end of input\n")
                return
            case .deadline(let partial):
                reader.write("time is up <\(partial)>\n")
                return
            case .terminated(let signal):
                reader.write("terminated \(signal)\n")
                exit(128 + signal)
            }
        }
    }
}
