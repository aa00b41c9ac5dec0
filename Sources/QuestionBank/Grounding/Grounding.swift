import Assessment
import Quantities

/// `ungrounded` and `figure-unasked`: banks and the texts that their figures come from, compared.
enum Grounding {
    /// Warns of each figure of an item that no source has.
    ///
    /// - Parameter asked: for each source, the places of its figures that an item asks for.
    static func check(
        _ item: ParsedItem, claims: inout Claims, against sources: [GroundingSource], asked: inout [Set<Int>],
        findings: inout Findings
    ) {
        var reported: [[Rational]] = []
        for claim in claims.collect(from: item) {
            var isGrounded = false
            for (place, source) in sources.enumerated() {
                let supporters = claim.supporters(among: source.figures)
                isGrounded = isGrounded || !supporters.isEmpty
                asked[place].formUnion(supporters)
            }
            // The same figure in three languages is one figure.
            guard !isGrounded, !reported.contains(claim.values) else { continue }
            reported.append(claim.values)
            findings.report(.ungrounded(claim, in: sources), at: claim.range)
        }
    }
}

extension BankReader {
    /// What the sources have and no item of the banks asks for.
    ///
    /// - Parameter readings: of banks that were read against the same sources, in the same order.
    public static func unasked(_ readings: [BankReading], in sources: [GroundingSource]) -> [Diagnostic] {
        sources.enumerated().flatMap { place, source in
            let asked = readings.reduce(into: Set<Int>()) { asked, reading in
                if reading.askedFigures.indices.contains(place) { asked.formUnion(reading.askedFigures[place]) }
            }
            if !source.figures.contains(where: { !$0.found.isArticle }) { return [lack(of: source)] }
            return source.figures.indices.filter { !asked.contains($0) && !source.figures[$0].isAside }.map {
                let figure = source.figures[$0]
                return Diagnostic(
                    code: .figureUnasked, severity: Diagnostic.Code.figureUnasked.severity,
                    message: "no item asks for `\(figure.found.text)`: ... \(figure.context) ...", file: source.file,
                    range: figure.range)
            }
        }
    }
}

extension BankReader {
    /// Says of a source without figures that nothing can be looked up in it.
    private static func lack(of source: GroundingSource) -> Diagnostic {
        let start = SourceRange(bytes: 0..<0, line: 1, column: 1, endLine: 1, endColumn: 1)
        return Diagnostic(
            code: .ungrounded, severity: .warning,
            message: source.isUnreadable
                ? "this is no text in UTF-8, so that nothing can be looked up in it; save it as plain text"
                : "this text has no figures that can be read, so that nothing can be looked up in it",
            file: source.file, range: start)
    }
}

extension Message {
    static func ungrounded(_ claim: Claim, in sources: [GroundingSource]) -> Message {
        let nearest = sources.compactMap { source in
            claim.nearest(among: source.figures).map { (file: source.file, figure: $0.figure, distance: $0.distance) }
        }.min { $0.distance < $1.distance }
        let hint =
            nearest.map { "; the nearest is `\($0.figure.found.text)` (\($0.file):\($0.figure.range.line))" } ?? ""
        return Message(.ungrounded, "no source has `\(claim.text.prefix(60))`\(hint)")
    }
}

extension Explanation {
    static let ungrounded = Explanation(
        finds: "A figure in a key that none of the texts given with --against has.",
        reason:
            "It may be a slip, or come from elsewhere. Units are converted; a figure in another scale, 2.5 for 2.5 million, "
            + "is met where the question names the scale, and a share of a hundred by no count. Both ends of a range come "
            + "from one range or one sentence. What is computed is "
            + "looked up by the figures that it is computed from; what the author worked out by hand is allowed with "
            + "`<!-- allow: ungrounded (a sum of the four) -->` in the item.",
        fires: .words("The key `= 1600 rouble` where the text has 1,700 roubles."),
        quiet: .words("The key `= 2500000` where the text has 2 millones y medio."))

    static let figureUnasked = Explanation(
        finds: "A figure of a text given with --against that no item asks for.",
        reason: "It tells what a bank leaves out, and asks for nothing. Articles that can be numbers, such as un, are "
            + "passed over.",
        fires: .words("The text has 16.353 schools, and no key of the banks does."),
        quiet: .words("A key, an option that is right, or a condition has it."))
}
