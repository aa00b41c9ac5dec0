import Glibc

/// The command line that opens a file in an editor at a line.
struct EditorCommand: Equatable {
    /// The program and its arguments.
    let words: [String]

    /// - Parameters:
    ///   - words: the editor as its user wrote it, with options of their own.
    ///   - line: counted from 1.
    init(_ words: [String], file: String, line: Int) {
        let name = words.first.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? ""
        // A name that begins with a hyphen would be an option.
        let file = file.hasPrefix("-") ? "./" + file : file
        self.words =
            words + (Self.arguments[name.lowercased()] ?? Self.fallback(name))(file, line)
    }

    private typealias Arguments = @Sendable (_ file: String, _ line: Int) -> [String]

    private static let plus: Arguments = { ["+\($1)", $0] }
    private static let colon: Arguments = { ["\($0):\($1)"] }
    private static let plain: Arguments = { file, _ in [file] }

    /// Editors of which the way to name a line is known; those with windows of their own are told to wait.
    private static let arguments: [String: Arguments] = {
        var table: [String: Arguments] = [:]
        for name in [
            "vi", "vim", "nvim", "view", "nvi", "elvis", "vile", "nano", "pico", "rnano", "emacs", "emacsclient", "mg",
            "zile", "jed", "jmacs", "joe", "jstar", "jpico", "micro", "kak", "ne", "amp", "gedit", "editor",
            "sensible-editor", "ee", "vis",
        ] { table[name] = plus }
        for name in ["hx", "helix"] { table[name] = colon }
        for name in ["code", "code-insiders", "codium", "cursor"] {
            table[name] = { ["--wait", "--goto", "\($0):\($1)"] }
        }
        for name in ["subl", "sublime_text", "zed", "zeditor"] { table[name] = { ["--wait", "\($0):\($1)"] } }
        table["kate"] = { ["--block", "--line", "\($1)", $0] }
        table["mate"] = { ["--wait", "--line", "\($1)", $0] }
        return table
    }()

    /// vim.basic, vim.tiny and the like; of others nothing is known, and the file is enough.
    private static func fallback(_ name: String) -> Arguments {
        let stem = name.split(separator: ".").first.map(String.init) ?? name
        return stem != name ? arguments[stem] ?? plain : plain
    }
}

extension EditorCommand {
    /// The editor that the user wants: `$VISUAL`, else `$EDITOR`, else the first of the usual ones that is there.
    static func preferred(file: String, line: Int) throws -> EditorCommand {
        for name in ["VISUAL", "EDITOR"] {
            guard let value = Places.variable(name), !value.trimmed.isEmpty else { continue }
            guard let words = try? ShellWords.split(value), !words.isEmpty else {
                throw Failure(.usage, .editorIsNoCommand(variable: name, value: value), hints: [.setEditorName])
            }
            return EditorCommand(words, file: file, line: line)
        }
        for name in ["vi", "nano", "emacs"] where isInPath(name) {
            return EditorCommand([name], file: file, line: line)
        }
        throw Failure(.noInput, .noEditor, hints: [.setEditor, .plain("\(file):\(line)")])
    }

    private static func isInPath(_ name: String) -> Bool {
        (Places.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":").contains {
            unsafe access("\($0)/\(name)", X_OK) == 0
        }
    }
}
