/// The files of a zip archive, read on demand within bounds: stored or deflated, whole, and unencrypted.
struct ZipArchive {
    struct Fault: Error {
        var message: String
        /// In bytes of the archive.
        var offset: Int
    }

    struct Entry {
        /// Relative to the archive's root, with `/` between.
        var name: String
        var method: Int
        var flags: Int
        var checksum: UInt32
        var packedSize: Int
        var size: Int
        var offset: Int
    }

    /// More than any package of questions has.
    static let mostEntries = 20_000

    private let bytes: [UInt8]
    /// In the order of the archive's directory.
    private(set) var entries: [Entry] = []
    /// Names that lead out of the archive; such files are not read.
    private(set) var strayNames: [String] = []
    private var places: [String: Int] = [:]
    /// What may still be unpacked.
    private var budget = BankReader.largestFile

    init(_ bytes: [UInt8]) throws(Fault) {
        self.bytes = bytes
        let end = try endRecord()
        let count = number(end + 10, 2)
        guard count <= Self.mostEntries else {
            throw Fault(message: "the archive has more than \(Self.mostEntries) files", offset: end)
        }
        var place = number(end + 16, 4)
        for _ in 0..<count {
            guard place + 46 <= bytes.count, number(place, 4) == 0x0201_4B50 else {
                throw Fault(message: "the archive's directory is damaged", offset: min(place, bytes.count))
            }
            let nameEnd = place + 46 + number(place + 28, 2)
            guard nameEnd <= bytes.count else {
                throw Fault(message: "the archive's directory is damaged", offset: place)
            }
            let written = String(decoding: bytes[(place + 46)..<nameEnd], as: UTF8.self)
            if let name = Self.name(written) {
                if !name.isEmpty, !written.hasSuffix("/") {
                    if places[name] == nil { places[name] = entries.count }
                    entries.append(
                        Entry(
                            name: name, method: number(place + 10, 2), flags: number(place + 8, 2),
                            checksum: UInt32(number(place + 16, 4)), packedSize: number(place + 20, 4),
                            size: number(place + 24, 4), offset: number(place + 42, 4)))
                }
            } else {
                strayNames.append(written)
            }
            place = nameEnd + number(place + 30, 2) + number(place + 32, 2)
        }
    }

    func contains(_ name: String) -> Bool { places[name] != nil }

    /// A file's bytes; nil where there is no such file.
    mutating func file(_ name: String) throws(Fault) -> [UInt8]? {
        guard let place = places[name] else { return nil }
        let entry = entries[place]
        func fault(_ message: String) -> Fault { Fault(message: "`\(entry.name)` \(message)", offset: entry.offset) }
        guard entry.flags & 1 == 0 else { throw fault("is encrypted") }
        guard entry.size <= budget else { throw fault("is too large") }
        let start = entry.offset
        guard start + 30 <= bytes.count, number(start, 4) == 0x0403_4B50 else {
            throw fault("is not where it should be")
        }
        let data = start + 30 + number(start + 26, 2) + number(start + 28, 2)
        guard data + entry.packedSize <= bytes.count else { throw fault("is cut short") }
        let packed = bytes[data..<(data + entry.packedSize)]
        let file: [UInt8]?
        switch entry.method {
        case 0: file = packed.count == entry.size ? Array(packed) : nil
        case 8: file = Inflate.inflated(packed, count: entry.size)
        default: throw fault("is packed in a way that is not known here (method \(entry.method))")
        }
        guard let file, Inflate.checksum(file[...]) == entry.checksum else { throw fault("is damaged") }
        budget -= file.count
        return file
    }

    /// A path within the archive without `.` and `..`; nil where it leads out of it.
    static func name(_ written: some StringProtocol) -> String? {
        var parts: [Substring] = []
        for part in String(written).replacing("\\", with: "/").split(separator: "/") {
            if part == "." { continue }
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return written.hasPrefix("/") ? nil : parts.joined(separator: "/")
    }

    /// The record that closes an archive stands within its last 64 KB.
    private func endRecord() throws(Fault) -> Int {
        var place = bytes.count - 22
        let least = max(0, bytes.count - 22 - 0xFFFF)
        while place >= least {
            if number(place, 4) == 0x0605_4B50 {
                if number(place + 16, 4) == 0xFFFF_FFFF || number(place + 10, 2) == 0xFFFF {
                    throw Fault(message: "archives of the 64-bit kind are not read", offset: place)
                }
                return place
            }
            place -= 1
        }
        throw Fault(message: "this is no whole zip archive", offset: 0)
    }

    /// A number of so many bytes, the least one first; what lies behind the end counts as zero.
    private func number(_ place: Int, _ count: Int) -> Int {
        var value = 0
        for offset in 0..<count where place + offset < bytes.count && place >= 0 {
            value |= Int(bytes[place + offset]) << (8 * offset)
        }
        return value
    }
}
