/// What keys can be bound to besides libedit's own commands; an `.editrc` may name them, too.
enum EditingCommand: Int32, CaseIterable {
    case left, right, wordLeft, wordRight
    case backspace, delete, deleteOrEnd, deleteWordBefore, deleteWordAfter, deleteBlankWordBefore
    case deleteToStart, deleteToEnd, yank
    case older, newer, searchBack, searchForward, lastWord
    case undo, complete, clearScreen, paste, interrupt

    var name: String {
        switch self {
        case .left: "character-left"
        case .right: "character-right"
        case .wordLeft: "word-left"
        case .wordRight: "word-right"
        case .backspace: "backspace"
        case .delete: "delete-character"
        case .deleteOrEnd: "delete-character-or-end"
        case .deleteWordBefore: "delete-word-before"
        case .deleteWordAfter: "delete-word-after"
        case .deleteBlankWordBefore: "delete-blank-word-before"
        case .deleteToStart: "delete-to-start"
        case .deleteToEnd: "delete-to-end"
        case .yank: "put-back"
        case .older: "older-line"
        case .newer: "newer-line"
        case .searchBack: "search-back"
        case .searchForward: "search-forward"
        case .lastWord: "last-word"
        case .undo: "undo"
        case .complete: "complete"
        case .clearScreen: "clear"
        case .paste: "paste"
        case .interrupt: "interrupt"
        }
    }
}

extension SpecialKey {
    /// Special keys reach libedit in vi mode as C1 control characters, which UTF-8 text never has: there an ESC in a key
    /// binding would keep the ESC key from leaving insertion.
    var standIn: Unicode.Scalar { Unicode.Scalar(UInt8(0x81 + rawValue)) }

    /// What the key does, as a command of libedit's or of ours.
    var command: String {
        switch self {
        case .left: EditingCommand.left.name
        case .right: EditingCommand.right.name
        case .up: EditingCommand.older.name
        case .down: EditingCommand.newer.name
        case .home: "ed-move-to-beg"
        case .end: "ed-move-to-end"
        case .delete: EditingCommand.delete.name
        case .wordLeft: EditingCommand.wordLeft.name
        case .wordRight: EditingCommand.wordRight.name
        case .deleteWord: EditingCommand.deleteWordAfter.name
        }
    }
}

/// Which key does what, in libedit's notation.
enum KeyBindings {
    static let pasteKey = Unicode.Scalar(UInt8(0x80))

    struct Binding {
        var key: String
        var command: String
        var isInCommandKeys = false
    }

    /// Keys that do the same in emacs mode and in vi's insertion.
    private static let shared: [(String, EditingCommand)] = [
        ("^?", .backspace), ("^H", .backspace), ("^D", .deleteOrEnd), ("^W", .deleteBlankWordBefore),
        ("^U", .deleteToStart), ("^P", .older), ("^N", .newer), ("^R", .searchBack), ("^S", .searchForward),
        ("^I", .complete), ("^L", .clearScreen), ("^_", .undo), ("^C", .interrupt), ("\\200", .paste),
    ]

    static let emacs: [Binding] = {
        let own: [(String, EditingCommand)] = [
            ("^B", .left), ("^F", .right), ("^K", .deleteToEnd), ("^Y", .yank), ("^X^U", .undo), ("\\eb", .wordLeft),
            ("\\ef", .wordRight), ("\\ed", .deleteWordAfter), ("\\e^?", .deleteWordBefore),
            ("\\e^H", .deleteWordBefore), ("\\e.", .lastWord), ("\\e_", .lastWord),
        ]
        let sequences = SpecialKey.allCases.flatMap { key in
            key.sequences.map { Binding(key: "\\e" + $0, command: key.command) }
        }
        return (shared + own).map { Binding(key: $0.0, command: $0.1.name) } + sequences
            + [Binding(key: "^V", command: "ed-quoted-insert")]
    }()

    static let vi: [Binding] = {
        let own: [(String, EditingCommand)] = [
            ("x", .delete), ("X", .backspace), ("u", .undo), ("k", .older), ("j", .newer), ("^D", .deleteOrEnd),
            ("^P", .older), ("^N", .newer), ("^R", .searchBack), ("^L", .clearScreen), ("^C", .interrupt),
            ("^?", .left), ("^H", .left), ("\\200", .paste),
        ]
        let keys = SpecialKey.allCases.map { ("\\" + String($0.standIn.value, radix: 8), $0.command) }
        return shared.map { Binding(key: $0.0, command: $0.1.name) }
            + own.map { Binding(key: $0.0, command: $0.1.name, isInCommandKeys: true) }
            + keys.flatMap { key, command in
                [false, true].map { Binding(key: key, command: command, isInCommandKeys: $0) }
            }
    }()
}
