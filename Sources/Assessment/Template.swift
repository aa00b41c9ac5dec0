public import Quantities

/// A text with places where computed figures stand: `A commune holds {d} desiatinas.`
public struct Template: Hashable, Sendable {
    public enum Segment: Hashable, Sendable {
        case text(String)
        case value(Expression)
        /// The place of an answer, by the gap's name: `[[share]]`.
        case gap(String)
    }

    public var segments: [Segment]

    public init(segments: [Segment]) {
        self.segments = segments
    }

    public init(plain text: String) {
        segments = [.text(text)]
    }

    /// True when every learner is shown the same characters.
    public var isConstant: Bool {
        segments.allSatisfy { if case .value = $0 { false } else { true } }
    }

    /// The names of its gaps, in the order in which a reader meets them.
    public var gaps: [String] {
        segments.compactMap { if case .gap(let name) = $0 { name } else { nil } }
    }

    /// Fills the places in, each figure written by `write`; a figure that cannot be computed shows as `?`.
    ///
    /// Gaps are numbered from 1: `[1 ____]`.
    public func filled(with values: [String: Rational], write: (Rational) -> String) -> String {
        var gaps = 0
        return segments.map { segment in
            switch segment {
            case .text(let text): return text
            case .value(let expression): return (try? expression.number(with: values)).map(write) ?? "?"
            case .gap:
                gaps += 1
                return "[\(write(Rational(gaps)))\u{A0}____]"
            }
        }.joined()
    }
}

extension Template {
    /// The text with each computed figure as `{…}`, or as `{name}` where it is a variable.
    public var source: String {
        segments.map { segment in
            switch segment {
            case .text(let text): text
            case .value(.variable(let name)): "{\(name)}"
            case .value: "{…}"
            case .gap(let name): "[[\(name)]]"
            }
        }.joined()
    }
}
