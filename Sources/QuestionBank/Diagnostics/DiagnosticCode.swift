extension Diagnostic {
    /// The stable name of a kind of finding: what scripts match and `<!-- allow: ... -->` names.
    public enum Code: String, Sendable, CaseIterable {
        case answerUnreadable = "answer-unreadable"
        case bankDuplicate = "bank-duplicate"
        case bracketUnclosed = "bracket-unclosed"
        case constraintUnsatisfiable = "constraint-unsatisfiable"
        case digitsMixed = "digits-mixed"
        case encodingInvalid = "encoding-invalid"
        case expressionInvalid = "expression-invalid"
        case fieldDuplicate = "field-duplicate"
        case fieldInvalid = "field-invalid"
        case fieldUnknown = "field-unknown"
        case fileUnreadable = "file-unreadable"
        case frontMatterInvalid = "front-matter-invalid"
        case gapMissing = "gap-missing"
        case gapUndefined = "gap-undefined"
        case idDuplicate = "id-duplicate"
        case idMissing = "id-missing"
        case importUnreadable = "import-unreadable"
        case keyCount = "key-count"
        case keyMissing = "key-missing"
        case languageUnknown = "language-unknown"
        case numberAmbiguousInKey = "number-ambiguous-in-key"
        case optionConditionsOverlap = "option-conditions-overlap"
        case optionDuplicate = "option-duplicate"
        case optionEmpty = "option-empty"
        case pairIncomplete = "pair-incomplete"
        case rangeInverted = "range-inverted"
        case stemMissing = "stem-missing"
        case textMisplaced = "text-misplaced"
        case toleranceNegative = "tolerance-negative"
        case toleranceOfZeroKey = "tolerance-of-zero-key"
        case tooLarge = "too-large"
        case unitMismatch = "unit-mismatch"
        case unitUnknown = "unit-unknown"
        case variableUndefined = "variable-undefined"

        case absoluteWords = "absolute-words"
        case allOfTheAbove = "all-of-the-above"
        case articleCue = "article-cue"
        case branchOverlapsKey = "branch-overlaps-key"
        case branchShadowed = "branch-shadowed"
        case clang
        case constraintNarrow = "constraint-narrow"
        case controlCharacters = "control-characters"
        case entriesMisnumbered = "entries-misnumbered"
        case exportLossy = "export-lossy"
        case feedbackMissing = "feedback-missing"
        case figuresDiffer = "figures-differ"
        case importLossy = "import-lossy"
        case keyDiffers = "key-differs"
        case languageDuplicate = "language-duplicate"
        case lineUntagged = "line-untagged"
        case longestKey = "longest-key"
        case nearDuplicate = "near-duplicate"
        case negativeStem = "negative-stem"
        case optionCount = "option-count"
        case sourceMissing = "source-missing"
        case stemDuplicate = "stem-duplicate"
        case suppressionUnknown = "suppression-unknown"
        case toleranceCoversDistractor = "tolerance-covers-distractor"
        case toleranceUnreachable = "tolerance-unreachable"
        case translationMissing = "translation-missing"
        case ungrounded
        case variableIdle = "variable-idle"

        case coverage
        case figureUnasked = "figure-unasked"
        case keyPositions = "key-positions"
        case longestKeys = "longest-keys"
        case numericOptionsUnordered = "numeric-options-unordered"
        case textUntagged = "text-untagged"

        /// How grave such a finding is unless its message says otherwise.
        public var severity: Severity {
            switch self {
            case .answerUnreadable, .bankDuplicate, .bracketUnclosed, .constraintUnsatisfiable, .digitsMixed,
                .encodingInvalid,
                .expressionInvalid, .fieldDuplicate, .fieldInvalid, .fieldUnknown, .fileUnreadable, .frontMatterInvalid,
                .gapMissing, .gapUndefined, .idDuplicate, .idMissing, .importUnreadable, .keyCount, .keyMissing,
                .languageUnknown,
                .numberAmbiguousInKey,
                .optionConditionsOverlap, .optionDuplicate, .optionEmpty, .pairIncomplete, .rangeInverted, .stemMissing,
                .textMisplaced, .toleranceNegative, .toleranceOfZeroKey, .tooLarge, .unitMismatch, .unitUnknown,
                .variableUndefined:
                .error
            case .absoluteWords, .allOfTheAbove, .articleCue, .branchOverlapsKey, .branchShadowed, .clang,
                .constraintNarrow,
                .controlCharacters, .entriesMisnumbered, .exportLossy, .feedbackMissing,
                .figuresDiffer, .importLossy, .keyDiffers, .languageDuplicate, .lineUntagged, .longestKey,
                .nearDuplicate,
                .negativeStem,
                .optionCount, .sourceMissing, .stemDuplicate, .suppressionUnknown, .toleranceCoversDistractor,
                .toleranceUnreachable, .translationMissing, .ungrounded, .variableIdle:
                .warning
            case .coverage, .figureUnasked, .keyPositions, .longestKeys, .numericOptionsUnordered, .textUntagged:
                .information
            }
        }
    }
}
