import Glibc

/// What tells that a file was written since: its size and its time.
struct FileState: Hashable {
    let path: String
    let isRegular: Bool
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int
    private let device: UInt64
    private let inode: UInt64

    init(path: String) {
        self.path = path
        var status = stat()
        let isThere = unsafe stat(path, &status) == 0
        isRegular = isThere && status.st_mode & S_IFMT == S_IFREG
        device = isThere ? UInt64(status.st_dev) : 0
        inode = isThere ? UInt64(status.st_ino) : 0
        size = isThere ? Int(status.st_size) : -1
        seconds = isThere ? status.st_mtim.tv_sec : 0
        nanoseconds = isThere ? status.st_mtim.tv_nsec : 0
    }

    var exists: Bool { size >= 0 }

    /// Whether two names are of one file.
    func isSameFile(as other: FileState) -> Bool { exists && device == other.device && inode == other.inode }
}
