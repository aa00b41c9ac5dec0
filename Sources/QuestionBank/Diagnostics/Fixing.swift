/// Applies the fixes of findings to the bytes of a bank, and leaves every other byte as it was.
public enum Fixing {
    public struct Outcome: Sendable {
        /// The file's new bytes; those given where there was nothing to fix.
        public var bytes: [UInt8]
        /// Findings whose fix was applied, each with its place in the bytes that it was found in.
        public var applied: [Diagnostic]
        /// What is found in the new bytes.
        public var reading: BankReading
    }

    /// A fix may bring another finding to light; after this many rounds it is left alone.
    private static let mostRounds = 10

    /// Reads a bank, applies the fixes that are no guesses, and reads again until there are none left.
    public static func fix(_ bytes: [UInt8], fileName: String) -> Outcome {
        var outcome = Outcome(bytes: bytes, applied: [], reading: BankReader.read(bytes, fileName: fileName))
        for _ in 0..<mostRounds {
            let chosen = chosen(from: outcome.reading.diagnostics, count: outcome.bytes.count)
            guard !chosen.isEmpty else { break }
            outcome.bytes = apply(chosen.compactMap(\.fix), to: outcome.bytes)
            outcome.applied += chosen
            outcome.reading = BankReader.read(outcome.bytes, fileName: fileName)
        }
        return outcome
    }

    /// Findings with a fix that no earlier one touches, in the order of their fixes' places.
    private static func chosen(from diagnostics: [Diagnostic], count: Int) -> [Diagnostic] {
        let fixable = diagnostics.filter { $0.fix.map { !$0.isGuess && $0.range.bytes.upperBound <= count } == true }
        let sorted = fixable.enumerated().sorted {
            ($0.element.fix?.range.bytes.lowerBound ?? 0, $0.offset)
                < ($1.element.fix?.range.bytes.lowerBound ?? 0, $1.offset)
        }
        var chosen: [Diagnostic] = []
        var end = -1
        for (_, diagnostic) in sorted {
            guard let range = diagnostic.fix?.range.bytes, range.lowerBound > end else { continue }
            end = range.upperBound
            chosen.append(diagnostic)
        }
        return chosen
    }

    /// - Parameter fixes: in order, none touching another.
    private static func apply(_ fixes: [Diagnostic.Fix], to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + fixes.reduce(0) { $0 + $1.replacement.utf8.count })
        var place = 0
        for fix in fixes {
            result += bytes[place..<fix.range.bytes.lowerBound]
            result += Array(fix.replacement.utf8)
            place = fix.range.bytes.upperBound
        }
        result += bytes[place...]
        return result
    }
}
