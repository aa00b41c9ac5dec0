import CLibEditShim
import Glibc

/// Reads lines of any length from standard input as they are, without editing.
struct PlainInput {
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtBeginning = true

    mutating func readLine(signals: Signals, deadline: ContinuousClock.Instant?) -> ReadResult {
        signals_set_reading(1)
        defer { signals_set_reading(0) }
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = text(upTo: end)
                start = end + 1
                return .line(line)
            }
            searched = buffer.count
            while let signal = signals.take() {
                if signal == SIGINT { return .interrupted(partial: takeRest()) }
                if signal == SIGTERM || signal == SIGHUP { return .terminated(signal: signal) }
            }
            switch waitForInput(signals: signals, until: deadline) {
            case .signal: continue
            case .time: return .deadline(partial: takeRest())
            case .input: break
            }
            if start > 0 {
                buffer.removeFirst(start)
                (start, searched) = (0, buffer.count)
            }
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = unsafe read(0, &chunk, chunk.count)
            if count > 0 {
                buffer += chunk[..<count]
            } else if count < 0 && (errno == EINTR || errno == EAGAIN) {
                continue
            } else {
                return buffer.isEmpty ? .endOfInput : .line(takeRest())
            }
        }
    }

    private mutating func takeRest() -> String {
        let line = text(upTo: buffer.count)
        (buffer, start) = ([], 0)
        return line
    }

    /// Decodes the line; a carriage return at its end and a byte order mark before the first line are no part of it.
    private mutating func text(upTo end: Int) -> String {
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes.removeLast() }
        if isAtBeginning && bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        isAtBeginning = false
        return String(decoding: bytes, as: UTF8.self)
    }
}
