import Glibc

/// Keeps entered lines in a file, oldest first, for the sessions to come and for the shells beside this one.
///
/// Every failure is silent: a history that cannot be kept is no reason to stop.
struct HistoryFile {
    let path: String
    let limit: Int

    /// The lines on file, each once, the newest `limit` of them.
    func load() -> [String] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        guard isRegular(descriptor) else { return [] }
        return History(limit: limit, lines: lines(of: descriptor)).lines
    }

    /// Adds a line under a lock, so that two shells keep each other's lines.
    func append(_ line: String) {
        var line = line
        line.unicodeScalars.removeAll { $0 == "\0" }
        line = String(String.UnicodeScalarView(line.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
        guard History.isWorthKeeping(line), let descriptor = openLocked() else { return }
        defer { close(descriptor) }
        fchmod(descriptor, 0o600)
        let known = lines(of: descriptor)
        var history = History(limit: limit, lines: known)
        let isTidy = history.lines == known && endsLine(descriptor)
        history.add(line)
        if isTidy && history.lines.count == known.count + 1 {
            _ = writeAll(Array((line + "\n").utf8), to: descriptor)
        } else {
            replace(with: history.lines)
        }
    }

    /// Opens the file and locks it; tries again when another shell has replaced it meanwhile, and gives up after a second.
    private func openLocked() -> Int32? {
        for _ in 0..<100 {
            let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
            guard descriptor >= 0 else { return nil }
            guard isRegular(descriptor) else {
                close(descriptor)
                return nil
            }
            var opened = stat()
            var present = stat()
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, unsafe fstat(descriptor, &opened) == 0,
                unsafe stat(path, &present) == 0, opened.st_ino == present.st_ino, opened.st_dev == present.st_dev
            {
                return descriptor
            }
            close(descriptor)
            _ = poll(nil, 0, 10)
        }
        return nil
    }

    /// Writes a new file beside the old one and renames it, so that no moment has half a history.
    private func replace(with lines: [String]) {
        var target = path
        if let resolved = unsafe realpath(path, nil) {
            target = unsafe String(cString: resolved)
            unsafe free(resolved)
        }
        let temporary = target + ".\(getpid())"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        let bytes = lines.map { $0 + "\n" }.joined().utf8
        let isWritten = writeAll(Array(bytes), to: descriptor)
        close(descriptor)
        if unsafe !isWritten || rename(temporary, target) != 0 { _ = unsafe unlink(temporary) }
    }

    private func isRegular(_ descriptor: Int32) -> Bool {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private func endsLine(_ descriptor: Int32) -> Bool {
        var byte: UInt8 = 0
        let size = lseek(descriptor, 0, SEEK_END)
        guard size > 0 else { return true }
        return unsafe pread(descriptor, &byte, 1, size - 1) == 1 && byte == 0x0A
    }

    private func lines(of descriptor: Int32) -> [String] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        lseek(descriptor, 0, SEEK_SET)
        while bytes.count < 16_000_000 {
            let count = unsafe read(descriptor, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Writes every byte, however often the system stops short. False when it cannot.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
        let count = unsafe bytes[sent...].withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 {
            sent += count
        } else if errno == EAGAIN {
            var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            _ = unsafe poll(&request, 1, 1000)
        } else if errno != EINTR {
            return false
        }
    }
    return true
}
