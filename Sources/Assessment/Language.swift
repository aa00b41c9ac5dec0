/// A BCP 47 tag reduced to what choosing a text needs: a language, and perhaps a region.
public struct Language: Hashable, Sendable, CustomStringConvertible {
    /// Two or three lower-case letters: `es`.
    public let base: String
    /// Two capitals or three digits: `MX`, `419`; nil where none was given.
    public let region: String?

    /// Reads `es`, `es-MX`, `es_MX.UTF-8`; nil for what names no language (`C`, `POSIX`, an empty text).
    public init?(_ tag: some StringProtocol) {
        let parts = tag.prefix { $0 != "." && $0 != "@" }.split { $0 == "-" || $0 == "_" }
        guard let first = parts.first, (2...3).contains(first.count),
            first.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return nil }
        base = first.lowercased()
        region = parts.dropFirst().first { part in
            part.count == 2 && part.allSatisfy { $0.isASCII && $0.isLetter }
                || part.count == 3 && part.allSatisfy { $0.isASCII && $0.isNumber }
        }.map { $0.uppercased() }
    }

    private init(base: String) {
        self.base = base
        region = nil
    }

    public static let english = Language(base: "en")
    public static let spanish = Language(base: "es")
    public static let hindi = Language(base: "hi")

    public var description: String { region.map { "\(base)-\($0)" } ?? base }
}
