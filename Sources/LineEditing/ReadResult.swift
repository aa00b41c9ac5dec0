/// How reading a line ended.
public enum ReadResult: Equatable, Sendable {
    /// The line, without its end.
    case line(String)
    /// Ctrl-C, with what had been typed.
    case interrupted(partial: String)
    /// Ctrl-D on an empty line, or no more input.
    case endOfInput
    /// The time was up, with what had been typed.
    case deadline(partial: String)
    /// The process was asked to end, by SIGTERM or SIGHUP.
    case terminated(signal: Int32)
}
