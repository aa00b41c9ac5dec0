public import Quantities

/// A text with places where computed figures stand: `A commune holds {d} desiatinas.`
public struct Template: Hashable, Sendable {
    public enum Segment: Hashable, Sendable {
        case text(String)
        case value(Expression)
        /// The place of an answer, by the gap's name: `[[share]]`.
        case gap(String)
    }

    /// Most texts are words alone, and take no room for a list.
    private enum Storage: Hashable, Sendable {
        case words(String)
        /// Never a single text.
        case segments([Segment])

        init(_ segments: [Segment]) {
            if segments.count == 1, case .text(let text) = segments[0] {
                self = .words(text)
            } else {
                self = .segments(segments)
            }
        }
    }

    private var storage: Storage

    /// In the order of reading; none for a text that was never written.
    public var segments: [Segment] {
        get {
            switch storage {
            case .words(let text): [.text(text)]
            case .segments(let segments): segments
            }
        }
        set { storage = Storage(newValue) }
    }

    /// All of it where neither a figure nor a gap is in it; nil for others, and for a text that was never written.
    public var words: String? {
        if case .words(let text) = storage { text } else { nil }
    }

    /// Adds words to those that stand last, or behind the figure or gap that does.
    public mutating func append(_ text: String) {
        switch storage {
        case .words(var words):
            // Taken out first, so that a long text grows in place.
            storage = .words("")
            words += text
            storage = .words(words)
        case .segments(var segments):
            storage = .words(text)
            if segments.isEmpty { return }
            if case .text(var words)? = segments.last {
                segments[segments.count - 1] = .text("")
                words += text
                segments[segments.count - 1] = .text(words)
            } else {
                segments.append(.text(text))
            }
            storage = Storage(segments)
        }
    }

    /// Adds a part of its own.
    public mutating func append(_ segment: Segment) {
        var segments = self.segments
        storage = .words("")
        segments.append(segment)
        storage = Storage(segments)
    }

    /// Visits the stretches of words between figures and gaps.
    public func forEachWords(_ visit: (String) -> Void) {
        switch storage {
        case .words(let text): visit(text)
        case .segments(let segments): for case .text(let text) in segments { visit(text) }
        }
    }

    /// True for a text that was never written.
    public var isEmpty: Bool {
        if case .segments(let segments) = storage { segments.isEmpty } else { false }
    }

    public init(segments: [Segment]) {
        storage = Storage(segments)
    }

    public init(plain text: String) {
        storage = .words(text)
    }

    /// True when every learner is shown the same characters.
    public var isConstant: Bool {
        switch storage {
        case .words: true
        case .segments(let segments): segments.allSatisfy { if case .value = $0 { false } else { true } }
        }
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
