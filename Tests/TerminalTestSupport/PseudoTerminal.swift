public import Glibc

/// A program on a terminal of its own, to type into and to look at.
///
/// Nothing here sleeps: waiting is for something to be on the screen, with a deadline.
public final class PseudoTerminal {
    public enum Failure: Error, CustomStringConvertible {
        case system(call: String, errno: Int32)
        /// What was waited for did not come; with the screen as it was.
        case timedOut(waitingFor: String, screen: String)
        case unknownSequences([String])

        public var description: String {
            switch self {
            case .system(let call, let number): unsafe "\(call): \(String(cString: strerror(number)))"
            case .timedOut(let wanted, let screen): "waited in vain for \(wanted); the screen:\n\(screen)"
            case .unknownSequences(let list): "control sequences that the screen does not know: \(list)"
            }
        }
    }

    public enum Status: Equatable, Sendable {
        case exited(Int32)
        case killed(signal: Int32)
    }

    public private(set) var screen: Screen
    /// Every byte the program wrote.
    public private(set) var transcript: [UInt8] = []
    public let process: pid_t
    /// How long each wait may take.
    public var patience: Duration = .seconds(20)

    private let master: Int32
    private var undecoded: [UInt8] = []
    private var status: Status?
    private var hasEnded = false

    /// Starts a program in a session of its own, with the new terminal as its standard input, output and error.
    ///
    /// - Parameters:
    ///   - executable: its path; see `builtProduct` for one of this package.
    ///   - arguments: without the program's name.
    ///   - environment: the whole environment; `TERM`, `LC_ALL` and `PATH` are added when missing.
    ///   - columns: the terminal's width.
    ///   - rows: the terminal's height.
    /// - Throws: `Failure.system` when the terminal or the program cannot be had.
    public init(
        executable: String, arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
        rows: Int = 24
    ) throws {
        screen = Screen(columns: columns, rows: rows)
        let master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0 else { throw Failure.system(call: "open /dev/ptmx", errno: errno) }
        self.master = master
        var unlock: Int32 = 0
        var number: UInt32 = 0
        guard unsafe ioctl(master, 0x4004_5431, &unlock) == 0, unsafe ioctl(master, 0x8004_5430, &number) == 0 else {
            let failed = errno
            close(master)
            process = -1
            throw Failure.system(call: "ioctl", errno: failed)
        }
        Self.setSize(of: master, columns: columns, rows: rows)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        var variables = environment
        for (name, value) in ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        where variables[name] == nil {
            variables[name] = value
        }
        // A child built for coverage must not write over this process's profile.
        if variables["LLVM_PROFILE_FILE"] == nil { variables["LLVM_PROFILE_FILE"] = "/dev/null" }
        do {
            process = try Self.spawn(
                executable, arguments: arguments, environment: variables, terminal: "/dev/pts/\(number)")
        } catch {
            close(master)
            process = -1
            throw error
        }
    }

    deinit {
        if process > 0 && status == nil {
            _ = Glibc.kill(process, SIGKILL)
            _ = waitpid(process, nil, 0)
        }
        if master >= 0 { close(master) }
    }

    private static func spawn(
        _ executable: String, arguments: [String], environment: [String: String], terminal: String
    ) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            _ = unsafe posix_spawn_file_actions_destroy(&actions)
            _ = unsafe posix_spawnattr_destroy(&attributes)
        }
        // The first terminal that a session leader opens becomes its controlling terminal.
        unsafe posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var all = sigset_t()
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        let newSession: Int32 = 0x80
        let flags = newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        var argv = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
        var envp = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
        defer { unsafe (argv + envp).forEach { unsafe free($0) } }
        var process: pid_t = 0
        let result = unsafe posix_spawn(&process, executable, &actions, &attributes, &argv, &envp)
        guard result == 0 else { throw Failure.system(call: "posix_spawn \(executable)", errno: result) }
        return process
    }

    private static func setSize(of master: Int32, columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    // MARK: The keyboard

    /// Types text; control characters and sequences as a terminal sends them, such as `\u{1B}[A` for Up.
    public func send(_ keys: String) {
        var bytes = Array(keys.utf8)[...]
        let limit = ContinuousClock.now.advanced(by: patience)
        while !bytes.isEmpty && ContinuousClock.now < limit {
            let count = unsafe bytes.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
            if count > 0 { bytes.removeFirst(count) } else { pump(milliseconds: 20) }
        }
    }

    public func kill(_ signal: Int32) {
        _ = Glibc.kill(process, signal)
    }

    public func resize(columns: Int, rows: Int) {
        pump(milliseconds: 0)
        screen.resize(columns: columns, rows: rows)
        Self.setSize(of: master, columns: columns, rows: rows)
    }

    // MARK: Looking

    /// Whether the program gets keys one by one, as when it edits a line.
    public var isRaw: Bool {
        var settings = termios()
        return unsafe tcgetattr(master, &settings) == 0 && settings.c_lflag & tcflag_t(ICANON) == 0
    }

    /// Waits until a condition holds for the screen.
    @discardableResult
    public func waitUntil(_ what: String = "a condition", _ condition: (Screen) -> Bool) throws -> Screen {
        let limit = ContinuousClock.now.advanced(by: patience)
        while true {
            pump(milliseconds: 0)
            if !screen.problems.isEmpty { throw Failure.unknownSequences(screen.problems) }
            if condition(screen) { return screen }
            if hasEnded || ContinuousClock.now > limit {
                throw Failure.timedOut(waitingFor: what, screen: screen.text)
            }
            pump(milliseconds: 20)
        }
    }

    /// Waits until text is on the screen.
    @discardableResult
    public func waitFor(_ text: String) throws -> Screen {
        try waitUntil("\"\(text)\"") { $0.text.unicodeScalars.contains(text.unicodeScalars) }
    }

    /// Waits until the cursor stands right after a prompt and the program reads keys one by one.
    @discardableResult
    public func waitForPrompt(_ prompt: String) throws -> Screen {
        try waitUntil("the prompt \"\(prompt)\"") { $0.textBeforeCursor == prompt && isRaw }
    }

    /// Types a line and Return, and waits for the prompt that comes after it.
    ///
    /// The prompt that the line is typed at may look the same: what tells them apart is that line editing begins anew, and asks
    /// for bracketed paste.
    @discardableResult
    public func submit(_ line: String, thenPrompt prompt: String) throws -> Screen {
        let start = transcript.count
        send(line + "\r")
        return try waitUntil("the next prompt \"\(prompt)\"") {
            $0.textBeforeCursor == prompt && isRaw && output(since: start).contains("\u{1B}[?2004h")
        }
    }

    /// What the program has written since its output was so many bytes long.
    public func output(since start: Int) -> String {
        String(decoding: transcript[min(start, transcript.count)...], as: UTF8.self)
    }

    /// Waits for the end of the program, and shows what it wrote last.
    public func waitForExit() throws -> Status {
        let limit = ContinuousClock.now.advanced(by: patience)
        while true {
            if let status { return status }
            pump(milliseconds: 0)
            var code: Int32 = 0
            if unsafe waitpid(process, &code, WNOHANG) == process {
                pump(milliseconds: 0)
                let signal = code & 0x7F
                status = signal == 0 ? .exited((code >> 8) & 0xFF) : .killed(signal: signal)
            } else if ContinuousClock.now > limit {
                throw Failure.timedOut(waitingFor: "the end of the program", screen: screen.text)
            } else {
                pump(milliseconds: 5)
            }
        }
    }

    /// Takes in what the program has written, after waiting so long for some of it.
    private func pump(milliseconds: Int32) {
        var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&request, hasEnded ? 0 : 1, milliseconds)
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe read(master, &chunk, chunk.count)
            if count < 0 && errno == EINTR { continue }
            // With nobody left on the other side, reading fails.
            hasEnded = count == 0 || (count < 0 && errno == EIO)
            guard count > 0 else { return }
            transcript += chunk[..<count]
            undecoded += chunk[..<count]
            screen.feed(takeWholeCharacters())
        }
    }

    /// Bytes of a character that has not come whole stay for the next time.
    private func takeWholeCharacters() -> String {
        var end = undecoded.count
        for back in 1...4 where back <= undecoded.count {
            let byte = undecoded[undecoded.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            if length > back { end = undecoded.count - back }
            break
        }
        defer { undecoded.removeFirst(end) }
        return String(decoding: undecoded[..<end], as: UTF8.self)
    }
}

extension PseudoTerminal {
    /// What the program wrote, with its control sequences.
    public var transcriptText: String { String(decoding: transcript, as: UTF8.self) }
}
