/// A BCP 47 tag reduced to what choosing a text needs: a language, and perhaps a region.
public struct Language: Hashable, Sendable, CustomStringConvertible {
    /// The characters of the base, then those of the region, three bytes each and zero where there is none: every text
    /// of a bank names its language, and so these are compared and copied all the time.
    private let letters: UInt64

    /// Two or three lower-case letters: `es`.
    public var base: String { Self.text(of: letters >> 24) }
    /// Two capitals or three digits: `MX`, `419`; nil where none was given.
    public var region: String? { letters & 0xFF_FFFF == 0 ? nil : Self.text(of: letters & 0xFF_FFFF) }

    /// Reads `es`, `es-MX`, `es_MX.UTF-8`; nil for what names no language (`C`, `POSIX`, an empty text).
    public init?(_ tag: some StringProtocol) {
        let parts = tag.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "@") }
            .split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(Self.isLetter) else {
            return nil
        }
        let region = parts.dropFirst().first { part in
            part.count == 2 && part.allSatisfy(Self.isLetter)
                || part.count == 3 && part.allSatisfy { (0x30...0x39).contains($0) }
        }
        let base = Self.packed(first.map { $0 | 0x20 })
        letters = base << 24 | Self.packed((region ?? first[..<first.startIndex]).map { $0 >= 0x41 ? $0 & 0xDF : $0 })
    }

    private init(base: String) { letters = Self.packed(Array(base.utf8)) << 24 }

    public static let english = Language(base: "en")
    public static let spanish = Language(base: "es")
    public static let hindi = Language(base: "hi")

    public var description: String { region.map { "\(base)-\($0)" } ?? base }

    /// Whether one reads the other, in whatever region.
    public func sharesBase(with other: Language) -> Bool { letters >> 24 == other.letters >> 24 }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func packed(_ bytes: [UInt8]) -> UInt64 {
        (bytes + [0, 0, 0]).prefix(3).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func text(of packed: UInt64) -> String {
        let bytes = [packed >> 16, packed >> 8, packed].map { UInt8(truncatingIfNeeded: $0) }
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
}
