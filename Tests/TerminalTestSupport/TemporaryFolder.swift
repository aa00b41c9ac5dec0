import FoundationEssentials
import Glibc

/// A folder that goes away with everything in it.
public final class TemporaryFolder {
    public let path: String

    public init() throws {
        var template = Array("/tmp/viva-test-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else {
            throw PseudoTerminal.Failure.system(call: "mkdtemp", errno: errno)
        }
        path = template.dropLast().reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar(UInt8($1))) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file in the folder, or in a new folder within it, and returns its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        let file = path + "/" + name
        let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PseudoTerminal.Failure.system(call: "open", errno: errno) }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
            throw PseudoTerminal.Failure.system(call: "write", errno: errno)
        }
        return file
    }

    /// A file's text, or nil when there is none.
    public func read(_ name: String) -> String? {
        let descriptor = unsafe open(path + "/" + name, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A file's permission bits, or nil when there is none.
    public func mode(_ name: String) -> UInt32? {
        var status = stat()
        guard unsafe stat(path + "/" + name, &status) == 0 else { return nil }
        return status.st_mode & 0o777
    }
}
