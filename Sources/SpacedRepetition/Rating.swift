/// How well an answer came to mind, on FSRS's four-step scale; the raw value is the grade G in its formulas.
public enum Rating: Int, CaseIterable, Sendable, Hashable {
    case again = 1
    case hard = 2
    case good = 3
    case easy = 4

    /// The word that records and exports use.
    public var name: String {
        switch self {
        case .again: "again"
        case .hard: "hard"
        case .good: "good"
        case .easy: "easy"
        }
    }

    /// Finds the rating that a record calls `name`; nil for a word that is no rating.
    public init?(name: String) {
        guard let found = Rating.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }
}
