public import Quantities

/// A text with places where computed figures stand: `A commune holds {d} desiatinas.`
public struct Template: Hashable, Sendable {
    public enum Segment: Hashable, Sendable {
        case text(String)
        case value(Expression)
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
        segments.allSatisfy { if case .text = $0 { true } else { false } }
    }

    /// Fills the places in, each figure written by `write`; a figure that cannot be computed shows as `?`.
    public func filled(with values: [String: Rational], write: (Rational) -> String) -> String {
        segments.map { segment in
            switch segment {
            case .text(let text): text
            case .value(let expression): (try? expression.number(with: values)).map(write) ?? "?"
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
            }
        }.joined()
    }
}
