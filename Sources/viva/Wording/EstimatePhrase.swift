/// What is said of estimates: intervals that are to hold a figure, and how often they did.
enum EstimatePhrase {
    case guide(percent: Int)
    case topic(percent: Int)
    case intervalWanted
    case confidenceWanted
    case nothingFits
    case stands

    case inside(truth: String, interval: String)
    case outside(truth: String, interval: String, miss: String, isAbove: Bool)
    /// `share` is nil where the figure is 0.
    case score(String, share: String?)
    case afterMiss

    case summary(estimates: Int, inside: Int, expected: String, seconds: Double)
    case missed([String])
    case seeCalibration
    /// In a list of answers.
    case answered(percent: Int)

    case none
    case tooEarly(estimates: Int, fewest: Int)
    case finding(stated: Int, share: Int, Finding)
    /// The median is nil where all figures were 0.
    case standing(inside: Int, estimates: Int, medianScore: String?)
    case legend
    case heading(Heading)

    enum Finding {
        case fits
        /// Times as wide; nil where no factor would do.
        case tooNarrow(factor: String?)
        case tooWide(factor: String?)
    }

    enum Heading: CaseIterable {
        case stated, inside, share, plausible
    }
}
