import Assessment
import Glibc

/// The name under which a machine keeps its part of the record, and of the file that holds it.
enum DeviceName {
    static let longest = 64

    /// True for letters, digits, `-`, `_` and inner dots: what every file system and synchroniser leaves alone.
    static func isValid(_ name: String) -> Bool {
        let bytes = name.utf8
        guard (1...longest).contains(bytes.count), bytes.first != UInt8(ascii: "."), bytes.first != UInt8(ascii: "-")
        else { return false }
        return bytes.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// `HOST-1a2b3c4d`: the host's name made safe, and a hash that tells two hosts of one name apart.
    static func make(host: String, machine: String) -> String {
        var safe = ""
        for byte in host.utf8.prefix(40) {
            let isPlain = isAllowed(byte) && byte != UInt8(ascii: ".") && byte != UInt8(ascii: "_")
            if isPlain, byte != UInt8(ascii: "-") {
                safe.unicodeScalars.append(Unicode.Scalar(byte))
            } else if !safe.isEmpty, safe.utf8.last != UInt8(ascii: "-") {
                safe += "-"
            }
        }
        if safe.isEmpty { safe = "device" }
        if safe.utf8.last != UInt8(ascii: "-") { safe += "-" }
        var hash = StableHash()
        hash.combine(host)
        hash.combine(machine)
        return safe + String(hash.value >> 32 | 1 << 32, radix: 16).dropFirst()
    }
}

extension LearnerRecord {
    /// A name for this machine, the same each time: from its host name and a hash of `/etc/machine-id`.
    public static func deviceName() -> String {
        var host = utsname()
        unsafe uname(&host)
        let name = unsafe withUnsafeBytes(of: &host.nodename) { bytes in
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        let machine = (try? Disk.read("/etc/machine-id")) ?? []
        return DeviceName.make(host: name, machine: String(decoding: machine.prefix(64), as: UTF8.self))
    }
}
