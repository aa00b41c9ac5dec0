import Glibc

/// What tells that a file was written since: its size and its time.
struct FileState: Hashable {
    let path: String
    let isRegular: Bool
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    init(path: String) {
        self.path = path
        var status = stat()
        let isThere = unsafe stat(path, &status) == 0
        isRegular = isThere && status.st_mode & S_IFMT == S_IFREG
        size = isThere ? Int(status.st_size) : -1
        seconds = isThere ? status.st_mtim.tv_sec : 0
        nanoseconds = isThere ? status.st_mtim.tv_nsec : 0
    }

    var exists: Bool { size >= 0 }
}
