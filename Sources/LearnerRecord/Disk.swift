import Glibc

/// The calls that put bytes where a power cut cannot take them; a value, so that tests can make them fail.
struct DurableWriting: Sendable {
    /// One `write(2)`: how many bytes were taken, or -1 and the reason.
    var write: @Sendable (_ descriptor: Int32, _ bytes: [UInt8]) -> (count: Int, errno: Int32)
    /// `fdatasync(2)`: 0, or the reason.
    var sync: @Sendable (_ descriptor: Int32) -> Int32

    static let system = DurableWriting(
        write: { descriptor, bytes in
            while true {
                let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
                if count >= 0 { return (count, 0) }
                let reason = errno
                if reason != EINTR { return (-1, reason) }
            }
        },
        sync: { descriptor in
            fdatasync(descriptor) == 0 ? 0 : errno
        })
}

/// An open file, closed when the value ends.
struct OpenFile: ~Copyable {
    let descriptor: Int32
    let path: String

    /// - Parameter mode: given to the file when it is made, whatever the process's mask.
    init(_ path: String, flags: Int32, mode: mode_t = 0o600) throws(RecordError) {
        while true {
            let found = unsafe open(path, flags | O_CLOEXEC, mode)
            if found >= 0 {
                descriptor = found
                self.path = path
                return
            }
            let reason = errno
            if reason == EINTR { continue }
            throw flags & O_CREAT != 0
                ? .cannotCreate(path: path, errno: reason) : .cannotOpen(path: path, errno: reason)
        }
    }

    deinit { close(descriptor) }
}

/// What tells one state of a file from another without reading it.
struct FileStamp: Equatable {
    var inode: UInt64 = 0
    var size = 0
    /// Of the last change, in nanoseconds since 1970.
    var modified: Int64 = 0
}

enum Disk {
    private static func status(_ path: String) -> stat? {
        var found = stat()
        return unsafe stat(path, &found) == 0 ? found : nil
    }

    private static func stamp(_ found: stat) -> FileStamp {
        FileStamp(
            inode: UInt64(found.st_ino), size: Int(found.st_size),
            modified: Int64(found.st_mtim.tv_sec) * 1_000_000_000 + Int64(found.st_mtim.tv_nsec))
    }

    static func exists(_ path: String) -> Bool { status(path) != nil }

    static func isDirectory(_ path: String) -> Bool {
        status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    /// Nil for what is not there or is no plain file.
    static func stamp(_ path: String) -> FileStamp? {
        guard let found = status(path), found.st_mode & S_IFMT == S_IFREG else { return nil }
        return stamp(found)
    }

    static func stamp(_ file: borrowing OpenFile) -> FileStamp {
        var found = stat()
        guard unsafe fstat(file.descriptor, &found) == 0 else { return FileStamp() }
        return stamp(found)
    }

    /// Takes from others what they may do with a file or folder of ours, where the system lets us.
    static func makePrivate(_ path: String) {
        guard let found = status(path), found.st_uid == geteuid(), found.st_mode & S_ISVTX == 0 else { return }
        let wanted: mode_t = found.st_mode & S_IFMT == S_IFDIR ? 0o700 : 0o600
        if found.st_mode & 0o777 != wanted { unsafe chmod(path, wanted) }
    }

    static func setMode(_ mode: mode_t, of file: borrowing OpenFile) { fchmod(file.descriptor, mode) }

    /// All bytes of a plain file.
    static func read(_ path: String) throws(RecordError) -> [UInt8] {
        // A pipe of that name must not make the program wait.
        let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK)
        var bytes: [UInt8] = []
        while true {
            let piece = try readPiece(file, at: bytes.count, atMost: max(4096, stamp(file).size + 1 - bytes.count))
            if piece.isEmpty { return bytes }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
        }
    }

    private static func readPiece(
        _ file: borrowing OpenFile, at offset: Int, atMost limit: Int
    ) throws(RecordError) -> [UInt8] {
        let descriptor = file.descriptor
        var failure: Int32 = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while true {
                let taken = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
                if taken < 0, errno == EINTR { continue }
                failure = taken < 0 ? errno : 0
                count = max(0, taken)
                return
            }
        }
        guard failure == 0 else { throw .cannotRead(path: file.path, errno: failure) }
        return piece
    }

    /// The names in a folder, sorted by their bytes; none where there is no folder.
    static func names(in directory: String) throws(RecordError) -> [String] {
        guard let stream = unsafe opendir(directory) else {
            if errno == ENOENT { return [] }
            throw .cannotRead(path: directory, errno: errno)
        }
        defer { unsafe closedir(stream) }
        guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe UnsafeRawPointer(entry).advanced(by: nameOffset)
            names.append(unsafe String(cString: name.assumingMemoryBound(to: CChar.self)))
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes a folder and those above it, for its owner alone, and puts their names on disk.
    static func makeDirectory(_ path: String) throws(RecordError) {
        if isDirectory(path) { return }
        let parent = parent(of: path)
        if parent != path, !isDirectory(parent) { try makeDirectory(parent) }
        guard unsafe mkdir(path, 0o700) == 0 else {
            let reason = errno
            if reason == EEXIST, isDirectory(path) { return }
            throw .cannotCreate(path: path, errno: reason)
        }
        unsafe chmod(path, 0o700)
        try syncDirectory(parent)
    }

    static func parent(of path: String) -> String {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// Puts a folder's list of names on disk; a file system that knows no such thing is excused, and so is a folder
    /// of somebody else's that may be entered but not read.
    static func syncDirectory(_ path: String) throws(RecordError) {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = errno
            if reason == EACCES { return }
            throw .cannotSync(path: path, errno: reason)
        }
        defer { close(descriptor) }
        guard fsync(descriptor) != 0 else { return }
        let reason = errno
        if reason != EINVAL, reason != ENOTSUP { throw .cannotSync(path: path, errno: reason) }
    }
}
