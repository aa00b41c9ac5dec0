import Assessment
import Glibc

/// The one way in which a command ends badly: what went wrong, and what the user can do.
struct Failure: Error {
    enum Kind {
        case checkFailed
        case usage
        case badData
        case noInput
        case cannotCreate
        case inputOutput
        case ourBug

        var exitCode: ExitCode {
            switch self {
            case .checkFailed: .no
            case .usage: .usage
            case .badData: .badData
            case .noInput: .noInput
            case .cannotCreate: .cannotCreate
            case .inputOutput: .inputOutput
            case .ourBug: .ourBug
            }
        }
    }

    var kind: Kind
    /// What went wrong; nil when all was said already.
    var trouble: Phrase.Trouble?
    /// Ways out.
    var hints: [Phrase.Trouble] = []
    /// True when nothing can be written down any more in this run.
    var endsWriting = false

    init(_ kind: Kind, _ trouble: Phrase.Trouble? = nil, hints: [Phrase.Trouble] = []) {
        self.kind = kind
        self.trouble = trouble
        self.hints = hints
    }
}

/// A signal asked the program to end while it was reading a line.
struct Terminated: Error {
    let signal: Int32
}

/// How the program ends; the numbers are those of BSD's `sysexits.h`.
enum ExitCode: Int32 {
    case done = 0
    /// The check found errors, or the answer is no.
    case no = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    case ourBug = 70
    case cannotCreate = 73
    case inputOutput = 74
}

extension Failure {
    /// A name that is none of those known, with the closest of them.
    static func unknown(
        _ kind: Kind, _ thing: Phrase.Thing, name: String, among names: [String], otherwise: Phrase.Trouble
    ) -> Failure {
        let begun = name.count > 1 ? names.first { $0.hasPrefix(name) } : nil
        let close = (Spelling.nearest(to: name, among: names) ?? begun).map { Phrase.Trouble.didYouMean($0) }
        return Failure(kind, .noSuch(thing, name), hints: [close ?? otherwise])
    }

    /// What the system just refused, for the reason that it gave.
    static func cannotWrite(_ path: String, hints: [Phrase.Trouble] = []) -> Failure {
        Failure(.cannotCreate, .cannotWrite(path, reason: SystemReason.english(errno)), hints: hints)
    }
}
