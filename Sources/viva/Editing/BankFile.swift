import FoundationEssentials
import Glibc

/// A bank's file that a command rewrites: read whole, and replaced whole or not at all.
struct BankFile {
    let path: String
    let bytes: [UInt8]
    private let state: FileState

    init(_ path: String) throws {
        self.path = path
        state = FileState(path: path)
        guard let bytes = Shelf.bytes(of: path) else {
            throw Failure(.noInput, .cannotRead(path), hints: [.nameReadable])
        }
        self.bytes = bytes
    }

    /// Writes other bytes in the place of those that were read; a link stays one, and so do the permissions.
    func replace(with new: [UInt8]) throws {
        guard FileState(path: path) == state else {
            throw Failure(.cannotCreate, .changedMeanwhile(path), hints: [.runAgain])
        }
        var status = stat()
        let mode = unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o644
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
        let file = target == nil ? path : Places.resolved(path) ?? path
        guard OutputFile.replace(file, with: new, mode: mode) else {
            throw Failure.cannotWrite(path, hints: [.asItWas])
        }
    }

    /// All of standard input.
    static func standardInput() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
    }
}
