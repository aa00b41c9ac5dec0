import CLibEditShim

/// Gives an editor its input and runs its commands.
protocol EditLineDelegate: AnyObject {
    func nextScalar() -> EditLine.Input
    func perform(_ command: EditingCommand) -> EditLine.Outcome
}

/// libedit: the line's text, the key bindings and their modes. It draws nothing.
@safe
final class EditLine {
    enum Input {
        case scalar(Unicode.Scalar)
        case end
        /// Leaves the line unfinished.
        case leave
    }

    enum Outcome {
        case goOn, submit, end
    }

    private let handle: OpaquePointer
    weak var delegate: (any EditLineDelegate)?

    /// The callbacks get a box, since the editor itself does not exist yet when libedit asks for their context.
    private final class Box {
        weak var owner: EditLine?
    }
    private let box = Box()

    init?(program: String) {
        line_editor_use_utf8()
        let context = unsafe Unmanaged.passUnretained(box).toOpaque()
        guard
            let handle = unsafe line_editor_create(
                program, context,
                { context, scalar in
                    guard let context = unsafe context, let scalar = unsafe scalar,
                        let delegate = unsafe Unmanaged<Box>.fromOpaque(context).takeUnretainedValue().owner?.delegate
                    else { return 0 }
                    switch delegate.nextScalar() {
                    case .scalar(let next):
                        unsafe scalar.pointee = next.value
                        return 1
                    case .end: return 0
                    case .leave: return -1
                    }
                },
                { context, command in
                    guard let context = unsafe context, let command = EditingCommand(rawValue: command),
                        let delegate = unsafe Unmanaged<Box>.fromOpaque(context).takeUnretainedValue().owner?.delegate
                    else { return 0 }
                    switch delegate.perform(command) {
                    case .goOn: return 0
                    case .submit: return 1
                    case .end: return 2
                    }
                })
        else { return nil }
        unsafe self.handle = handle
        box.owner = self
        for command in EditingCommand.allCases { _ = unsafe line_editor_define(handle, command.rawValue, command.name) }
        _ = unsafe line_editor_set_terminal(handle, "-ixon")
        bindKeys()
    }

    deinit {
        unsafe line_editor_destroy(handle)
    }

    var isVi: Bool { unsafe line_editor_is_vi(handle) != 0 }
    /// False after `edit off` in the user's `.editrc`.
    var isEnabled: Bool { unsafe line_editor_is_enabled(handle) != 0 }

    /// Runs the lines of an editrc file. `bind -v` and `bind -e` replace all bindings: ours are set again, so that the lines
    /// after them still win.
    func configure(_ lines: some Sequence<Substring>) {
        for line in lines {
            let text = String(line.drop { $0 == " " || $0 == "\t" })
            if text.isEmpty || text.hasPrefix("#") { continue }
            if unsafe line_editor_configure(handle, text) != 0 { bindKeys() }
        }
    }

    private func bindKeys() {
        for binding in isVi ? KeyBindings.vi : KeyBindings.emacs {
            _ = unsafe line_editor_bind(handle, binding.isInCommandKeys ? 1 : 0, binding.key, binding.command)
        }
    }

    enum Ending {
        case submitted, endOfInput, left
    }

    func read() -> Ending {
        switch unsafe line_editor_read(handle) {
        case 1: .submitted
        case 0: .endOfInput
        default: .left
        }
    }

    /// One scalar more, from within a command.
    func next() -> Unicode.Scalar? {
        var value: UInt32 = 0
        guard unsafe line_editor_next(handle, &value) == 1 else { return nil }
        return Unicode.Scalar(value)
    }

    func pushBack(_ scalar: Unicode.Scalar) {
        unsafe line_editor_push_back(handle, scalar.value)
    }

    func setRaw(_ isRaw: Bool) {
        unsafe line_editor_set_raw(handle, isRaw ? 1 : 0)
    }

    /// The text being edited; setting it replaces all of it.
    var line: LineText {
        get {
            var count = 0
            var cursor = 0
            guard let text = unsafe line_editor_text(handle, &count, &cursor) else { return LineText() }
            var line = LineText()
            let values = unsafe UnsafeBufferPointer(start: text, count: count)
            line.scalars = unsafe values.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
            line.cursor = min(cursor, line.scalars.count)
            return line
        }
        set {
            let old = line
            unsafe line_editor_move(handle, Int32(clamping: old.scalars.count - old.cursor))
            unsafe line_editor_delete_before(handle, Int32(clamping: old.scalars.count))
            insert(newValue.scalars[...])
            move(to: newValue.cursor)
        }
    }

    func insert(_ scalars: ArraySlice<Unicode.Scalar>) {
        let values = scalars.map(\.value).filter { $0 != 0 } + [0]
        if values.count > 1 { unsafe line_editor_insert(handle, values) }
    }

    func move(to offset: Int) {
        unsafe line_editor_move(handle, Int32(clamping: offset - line.cursor))
    }

    /// Takes out a range of scalars; the cursor is left there. Returns what was taken.
    @discardableResult
    func remove(_ range: Range<Int>) -> [Unicode.Scalar] {
        let taken = Array(line.scalars[range])
        move(to: range.upperBound)
        unsafe line_editor_delete_before(handle, Int32(clamping: range.count))
        return taken
    }

    /// Adds to libedit's own history, which vi's commands use.
    func remember(_ text: String) {
        let values = text.unicodeScalars.map(\.value).filter { $0 != 0 } + [0]
        unsafe line_editor_remember(handle, values)
    }
}
