import CLibEditShim
import Glibc

/// Signals as something to wait for, beside the terminal's input.
struct Signals {
    /// Readable when a signal has come.
    let descriptor: Int32

    init() {
        descriptor = signals_watch()
    }

    /// The next signal that has come, or nil.
    func take() -> Int32? {
        let number = signals_take()
        return number == 0 ? nil : number
    }
}

/// What a wait for input ended with.
enum Readiness {
    case input, signal, time
}

/// Waits until there is input or a signal, or until the deadline. A signal goes before input.
func waitForInput(signals: Signals, until deadline: ContinuousClock.Instant?) -> Readiness {
    while true {
        var milliseconds: Int32 = -1
        if let deadline {
            let left = ContinuousClock.now.duration(to: deadline)
            if left <= .zero { return .time }
            // Rounded up, so as not to spin; at most a second, since the machine may have slept.
            let exact = left.components
            milliseconds = exact.seconds >= 1 ? 1000 : Int32(exact.attoseconds / 1_000_000_000_000_000) + 1
        }
        var requests = [
            pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = unsafe poll(&requests, 2, milliseconds)
        if count > 0 && requests[1].revents != 0 { return .signal }
        if count > 0 && requests[0].revents != 0 { return .input }
        if count < 0 && errno != EINTR && errno != EAGAIN { return .input }
    }
}

/// Whether a byte can be read now, or comes within some milliseconds.
func isInputWaiting(milliseconds: Int32 = 0) -> Bool {
    var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) > 0
}
