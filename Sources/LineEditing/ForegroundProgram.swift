import Glibc

/// Another program that has the terminal for a while, such as an editor.
///
/// It runs among the processes of this one, so that Ctrl-Z stops both and the user's shell wakes both. Ctrl-C and Ctrl-\
/// belong to it alone. When it has ended, the terminal has the settings that it had before.
public enum ForegroundProgram {
    public enum Ending: Equatable, Sendable {
        case exited(Int32)
        case killed(signal: Int32)
        /// It could not be started; `errno` of the attempt.
        case unavailable(reason: Int32)
    }

    /// Runs a program to its end.
    ///
    /// - Parameter words: the program, by its path or its name in `$PATH`, and its arguments.
    public static func run(_ words: [String]) -> Ending {
        guard let program = words.first else { return .unavailable(reason: ENOENT) }
        var settings = termios()
        let hasTerminal = unsafe tcgetattr(0, &settings) == 0
        let keyboard = [SIGINT, SIGQUIT].map { (signal: $0, before: ignore($0)) }
        let unignored = keyboard.filter { !isIgnored($0.before) }.map(\.signal)
        let started = spawn(program, words, resetting: unignored)
        let ending = started.process.map(wait) ?? .unavailable(reason: started.reason)
        for (signal, before) in keyboard {
            var before = before
            _ = unsafe sigaction(signal, &before, nil)
        }
        if hasTerminal { _ = unsafe tcsetattr(0, TCSADRAIN, &settings) }
        return ending
    }

    private static func ignore(_ signal: Int32) -> sigaction {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = SIG_IGN
        var before = sigaction()
        _ = unsafe sigaction(signal, &action, &before)
        return before
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static func spawn(
        _ program: String, _ words: [String], resetting signals: [Int32]
    ) -> (process: pid_t?, reason: Int32) {
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
        // Handlers go by themselves; what this program ignores for itself is no business of the other's.
        var usual = sigset_t()
        unsafe sigemptyset(&usual)
        for signal in signals + [SIGXFSZ] { _ = unsafe sigaddset(&usual, signal) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
        // Nothing is kept from it, whatever the thread that starts it has blocked.
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var process: pid_t = 0
        let reason = unsafe posix_spawnp(&process, program, nil, &attributes, &arguments, environ)
        return (reason == 0 ? process : nil, reason)
    }

    private static func wait(for process: pid_t) -> Ending {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return .unavailable(reason: errno) }
        }
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    }
}
