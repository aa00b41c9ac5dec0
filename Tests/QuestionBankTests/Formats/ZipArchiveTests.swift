import Testing

@testable import QuestionBank

@Suite struct ZipArchiveTests {
    /// `a/b.txt` with forty times `abc`, deflated.
    private static let deflated: [UInt8] = [
        0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x21, 0x00, 0x02, 0xF0, 0xAE, 0x9C,
        0x08,
        0x00, 0x00, 0x00, 0x78, 0x00, 0x00, 0x00, 0x07, 0x00, 0x00, 0x00, 0x61, 0x2F, 0x62, 0x2E, 0x74, 0x78, 0x74,
        0x4B,
        0x4C, 0x4A, 0x4E, 0x1C, 0x08, 0x04, 0x00, 0x50, 0x4B, 0x01, 0x02, 0x14, 0x03, 0x14, 0x00, 0x00, 0x00, 0x08,
        0x00,
        0x00, 0x00, 0x21, 0x00, 0x02, 0xF0, 0xAE, 0x9C, 0x08, 0x00, 0x00, 0x00, 0x78, 0x00, 0x00, 0x00, 0x07, 0x00,
        0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x80, 0x01, 0x00, 0x00, 0x00, 0x00, 0x61, 0x2F, 0x62,
        0x2E,
        0x74, 0x78, 0x74, 0x50, 0x4B, 0x05, 0x06, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x35, 0x00, 0x00,
        0x00,
        0x2D, 0x00, 0x00, 0x00, 0x00, 0x00,
    ]

    private func fault(_ bytes: [UInt8], _ name: String) -> String? {
        do throws(ZipArchive.Fault) {
            var archive = try ZipArchive(bytes)
            _ = try archive.file(name)
            return nil
        } catch {
            return error.message
        }
    }

    @Test func deflatedFilesAreRead() throws {
        var archive = try ZipArchive(Self.deflated)
        #expect(archive.entries.map(\.name) == ["a/b.txt"])
        #expect(try archive.file("a/b.txt") == Array(String(repeating: "abc", count: 40).utf8))
        #expect(try archive.file("other") == nil)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let files: [(name: String, bytes: [UInt8])] = [
            ("one.txt", Array("uno".utf8)), ("á/two", []), ("three", [0, 255]),
        ]
        let bytes = ZipText.archive(files)
        var archive = try ZipArchive(bytes)
        for file in files { #expect(try archive.file(file.name) == file.bytes) }
        #expect(bytes == ZipText.archive(files))
    }

    @Test func damageIsNoticed() {
        var bytes = Self.deflated
        bytes[40] ^= 0x10
        #expect(fault(bytes, "a/b.txt")?.contains("damaged") == true)
        bytes = ZipText.archive([("a", [1, 2, 3])])
        bytes[31] ^= 1
        #expect(fault(bytes, "a")?.contains("damaged") == true)
        #expect(fault(Array(bytes.prefix(40)), "a") != nil)
        #expect(fault([], "a") != nil)
    }

    @Test func filesThatGrowTooLargeAreRefused() {
        var bytes = Self.deflated
        // The size in the directory: 2 GB.
        bytes.replaceSubrange(69..<73, with: [0, 0, 0, 0x7F])
        #expect(fault(bytes, "a/b.txt")?.contains("too large") == true)
    }

    @Test func namesStayWithinTheArchive() throws {
        #expect(ZipArchive.name("a/./b//c") == "a/b/c")
        #expect(ZipArchive.name("a/../b") == "b")
        #expect(ZipArchive.name("../b") == nil)
        #expect(ZipArchive.name("a\\..\\..\\b") == nil)
        #expect(ZipArchive.name("/etc/passwd") == nil)
        #expect(try ZipArchive(ZipText.archive([("../x", [1])])).strayNames == ["../x"])
    }
}
