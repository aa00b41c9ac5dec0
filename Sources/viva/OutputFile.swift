import Glibc

/// A file that a command writes for someone else.
enum OutputFile {
    /// Writes the whole text or leaves the file as it was; what is no plain file, such as a device, is written through.
    ///
    /// - Returns: false where that failed; `errno` tells why.
    static func write(_ text: String, to path: String, mode: mode_t = 0o644) -> Bool {
        write(Array(text.utf8), to: path, mode: mode)
    }

    /// The same for bytes.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) -> Bool {
        let state = FileState(path: path)
        guard !state.exists || state.isRegular else { return write(bytes, opening: path, O_WRONLY | O_CLOEXEC, mode) }
        let draft = "\(path).\(getpid()).tmp"
        guard write(bytes, opening: draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) else {
            let reason = errno
            unsafe unlink(draft)
            errno = reason
            return false
        }
        return unsafe rename(draft, path) == 0
    }

    /// Puts new bytes in a plain file's place, under its mode, or leaves it as it was.
    ///
    /// - Returns: false where that failed; `errno` tells why.
    static func replace(_ path: String, with bytes: [UInt8], mode: mode_t) -> Bool {
        let draft = "\(path).\(getpid()).tmp"
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        let isWhole =
            Console.writeAll(bytes[...], to: descriptor) && fchmod(descriptor, mode) == 0
            && (fsync(descriptor) == 0 || errno == EINVAL)
        var reason = errno
        close(descriptor)
        if isWhole {
            if unsafe rename(draft, path) == 0 { return true }
            reason = errno
        }
        unsafe unlink(draft)
        errno = reason
        return false
    }

    /// Makes a new file; false where one of that name is there, or where it cannot be written whole.
    static func create(_ path: String, with bytes: [UInt8]) -> Bool {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return false }
        let isWhole = Console.writeAll(bytes[...], to: descriptor) && (fsync(descriptor) == 0 || errno == EINVAL)
        let reason = errno
        close(descriptor)
        if !isWhole { unsafe unlink(path) }
        errno = reason
        return isWhole
    }

    private static func write(_ bytes: [UInt8], opening path: String, _ flags: Int32, _ mode: mode_t) -> Bool {
        let descriptor = unsafe open(path, flags, mode)
        guard descriptor >= 0 else { return false }
        let isWhole = Console.writeAll(bytes[...], to: descriptor) && (fsync(descriptor) == 0 || errno == EINVAL)
        let reason = errno
        close(descriptor)
        errno = reason
        return isWhole
    }
}
