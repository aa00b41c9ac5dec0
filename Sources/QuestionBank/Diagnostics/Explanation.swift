/// What stands behind a code: for `viva check --explain`, and as the help of a rule in other programs.
public struct Explanation: Sendable {
    public enum Example: Sendable, Hashable {
        /// A bank file.
        case bank(String)
        /// Several bank files, checked together.
        case banks([String])
        /// What no text can show, in words.
        case words(String)
    }

    /// One sentence: what such a finding is about.
    public var finds: String
    /// Why it matters and what to do, with what is known of how often it happens and how often it is right.
    public var reason: String
    /// Something that is reported with this code and no other.
    public var fires: Example
    /// Its like that is not reported.
    public var quiet: Example

    init(finds: String, reason: String, fires: Example, quiet: Example) {
        self.finds = finds
        self.reason = reason
        self.fires = fires
        self.quiet = quiet
    }
}

extension Diagnostic.Code {
    /// Written beside the rule that reports the code.
    public var explanation: Explanation {
        switch self {
        case .answerUnreadable: .answerUnreadable
        case .bankDuplicate: .bankDuplicate
        case .bracketUnclosed: .bracketUnclosed
        case .digitsMixed: .digitsMixed
        case .encodingInvalid: .encodingInvalid
        case .expressionInvalid: .expressionInvalid
        case .fieldDuplicate: .fieldDuplicate
        case .fieldInvalid: .fieldInvalid
        case .fieldUnknown: .fieldUnknown
        case .fileUnreadable: .fileUnreadable
        case .frontMatterInvalid: .frontMatterInvalid
        case .gapMissing: .gapMissing
        case .gapUndefined: .gapUndefined
        case .idDuplicate: .idDuplicate
        case .idMissing: .idMissing
        case .keyCount: .keyCount
        case .keyMissing: .keyMissing
        case .languageUnknown: .languageUnknown
        case .numberAmbiguousInKey: .numberAmbiguousInKey
        case .optionConditionsOverlap: .optionConditionsOverlap
        case .optionDuplicate: .optionDuplicate
        case .optionEmpty: .optionEmpty
        case .pairIncomplete: .pairIncomplete
        case .rangeInverted: .rangeInverted
        case .stemMissing: .stemMissing
        case .textMisplaced: .textMisplaced
        case .toleranceNegative: .toleranceNegative
        case .toleranceOfZeroKey: .toleranceOfZeroKey
        case .tooLarge: .tooLarge
        case .unitMismatch: .unitMismatch
        case .unitUnknown: .unitUnknown
        case .variableIdle: .variableIdle
        case .variableUndefined: .variableUndefined
        case .absoluteWords: .absoluteWords
        case .allOfTheAbove: .allOfTheAbove
        case .articleCue: .articleCue
        case .branchOverlapsKey: .branchOverlapsKey
        case .branchShadowed: .branchShadowed
        case .clang: .clang
        case .controlCharacters: .controlCharacters
        case .entriesMisnumbered: .entriesMisnumbered
        case .feedbackMissing: .feedbackMissing
        case .figuresDiffer: .figuresDiffer
        case .keyDiffers: .keyDiffers
        case .languageDuplicate: .languageDuplicate
        case .lineUntagged: .lineUntagged
        case .longestKey: .longestKey
        case .nearDuplicate: .nearDuplicate
        case .negativeStem: .negativeStem
        case .numericOptionsUnordered: .numericOptionsUnordered
        case .optionCount: .optionCount
        case .sourceMissing: .sourceMissing
        case .stemDuplicate: .stemDuplicate
        case .suppressionUnknown: .suppressionUnknown
        case .toleranceCoversDistractor: .toleranceCoversDistractor
        case .toleranceUnreachable: .toleranceUnreachable
        case .translationMissing: .translationMissing
        case .textUntagged: .textUntagged
        case .coverage: .coverage
        case .ungrounded: .ungrounded
        case .figureUnasked: .figureUnasked
        case .keyPositions: .keyPositions
        case .longestKeys: .longestKeys
        case .constraintUnsatisfiable: .constraintUnsatisfiable
        case .constraintNarrow: .constraintNarrow
        case .importLossy: .importLossy
        case .importUnreadable: .importUnreadable
        case .exportLossy: .exportLossy
        }
    }
}
