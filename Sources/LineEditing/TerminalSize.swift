import Glibc

/// The terminal's columns and rows: what the terminal on standard output, input or error says, else the variables `COLUMNS` and
/// `LINES`, else 80 by 24.
public func terminalSize() -> (columns: Int, rows: Int) {
    for descriptor: Int32 in [1, 0, 2] {
        var size = winsize()
        let result = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
        if result == 0 && size.ws_col > 0 && size.ws_row > 0 { return (Int(size.ws_col), Int(size.ws_row)) }
    }
    func variable(_ name: String, or standard: Int) -> Int {
        guard let text = environmentVariable(name), let number = Int(text), number > 0, number < 10_000 else {
            return standard
        }
        return number
    }
    return (variable("COLUMNS", or: 80), variable("LINES", or: 24))
}

func environmentVariable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
}
