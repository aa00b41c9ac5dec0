/// What a learner is asked to do; the raw value is what records, exports and `--kind` use.
public enum ItemKind: String, CaseIterable, Sendable, Hashable {
    case singleChoice = "single-choice"
    case multipleResponse = "multiple-response"
    case trueFalse = "true-false"
    case numeric
    case shortText = "short-text"
    case ordering
    case matching
    case cloze
}
