import Assessment
import Quantities
import SpacedRepetition

/// Everything that the program says to a learner; each language has a file that says it.
enum Phrase {
    // The shell
    case greeting(version: String, banks: Int, items: Int, due: Int, new: Int)
    case leaveHint(isInQuestion: Bool)
    case shellHelp
    case noOpenQuestion

    // A question
    case answerPrompt
    case severalWanted
    case orderWanted
    case pairsWanted
    case gapsWanted(Int)
    case asksAgain
    case noMoreHints
    case noSource
    case source(String)
    case revisionChanged
    case sessionHelp
    case unknownSessionCommand(String)

    // An answer that is not understood
    case noSuchOption(String, labels: String)
    case severalOptions(String, labels: [String])
    case oneOptionWanted
    case spanWanted
    case unitWanted(String)
    case ambiguousNumber(String, String)
    case ambiguousShare(String, String)
    case number(ReadingFailure)
    case orderIncomplete(missing: [String], repeated: [String])
    case pairsIncomplete(Int, labels: String)
    case inGap(Int, String)

    // A verdict
    case readAs(String)
    /// The figure of "more than 500", where only the figure counts.
    case readAsFigureAlone(String)
    /// The same where the key is such a bound itself.
    case readAsBound(String, Assumption.Bound)
    /// How a figure is to be rounded.
    case significantFigures(Int)
    case decimalPlaces(Int)
    case right
    case mindAccents(String)
    case partly(percent: Int, key: String)
    case wrong(key: String)
    /// The same where a line for each part follows.
    case partlyInParts(percent: Int)
    case wrongInParts
    case finding(Finding)
    case skipped
    case returnsInSession
    case returnsIn(days: Int)
    case scheduleUntouched
    case changeRating
    case afterMiss
    case pressEnter

    // The second word on an answer
    case rated(Rating)
    case accepted
    case ratingOfWrong
    case alreadyRight
    case nothingAnswered
    case undone(String)
    case nothingToUndo
    case flagged(String)

    // Texts as answers, hints that cost, answers remembered; and what authors are told of them
    case textEntry(TextEntry)

    // Banks that are being written
    case authoring(Authoring)
    case report(Report)
    case trouble(Trouble)

    // The end of a sitting
    case summary(items: Int, right: Int, seconds: Double)
    case summarySkipped(Int)
    case summaryMissed([String])
    case summaryReturning(Int)
    case nothingAnsweredInSession
    case nothingDue(next: String?)
    case nothingMatches
    case newLimitReached(waiting: Int)

    // Commands
    case dueCount(due: Int, new: Int)
    case dueNow
    case dueOn(String)
    case neverSeen
    case suspendedMark
    /// In a folder or a file.
    case itemsLeftOut(Int, in: String)
    case nothingFound(String)
    case noHistory(String)
    case seed(UInt32)
    case olderRevision
    case variantOutdated
    case verdict(Verdict)
    case rating(Rating)
    case cram
    case suspended(String)
    case resumed(String)
    case countOfItems(Int)
    case label(Label)
    case estimate(EstimatePhrase)

    /// Headings of rows in `stats` and `show`.
    enum Label {
        case reviews, items, seen, right, retention, studyDays, today, newToday, timeSpent, suspended
        case key, explanation, hints, tags, memory, due, stability, difficulty, recall, lapses, figures
        case scoring
    }
}

/// Says phrases in one language, with figures in that language's style.
struct Wording {
    let language: Language
    private let writer: NumberWriter

    init(language: Language) {
        self.language = language
        writer = NumberWriter(style: NumberStyle(for: language), keepsYears: true)
    }

    func callAsFunction(_ phrase: Phrase) -> String {
        switch language.base {
        case "es": spanish(phrase)
        case "hi": hindi(phrase)
        default: english(phrase)
        }
    }

    func number(_ value: Rational) -> String { writer.write(value) }
    func number(_ value: Int) -> String { writer.write(Rational(value)) }

    /// The value written so that it has one reading only.
    func unmistakable(_ value: Rational) -> String { writer.write(value, unambiguous: true) }

    /// Hours, minutes and seconds, the zero ones left out.
    func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        let units = language.base == "hi" ? ["घं॰", "मि॰", "से॰"] : ["h", "min", "s"]
        let parts = zip([whole / 3600, whole / 60 % 60, whole % 60], units)
        let shown = parts.filter { $0.0 > 0 }.map { "\(number($0.0)) \($0.1)" }
        return shown.isEmpty ? "0 \(units[2])" : shown.joined(separator: " ")
    }

    /// A share of one as per cent without decimals.
    func percent(_ part: Int, of whole: Int) -> String {
        let hundredths = whole == 0 ? 0 : Int((Double(part) / Double(whole) * 100).rounded())
        return number(hundredths) + percentSign
    }

    /// What stands after a figure in per cent, with the blank that some languages put before it.
    var percentSign: String { ["es", "fr", "de"].contains(language.base) ? "\u{A0}%" : "%" }

    /// A figure with so many decimals at the most.
    func decimal(_ value: Double, places: Int) -> String {
        let scale = [1, 10, 100, 1000][min(max(places, 0), 3)]
        guard value.isFinite, value.magnitude < 1e15,
            let exact = Rational(numerator: Int128((value * Double(scale)).rounded()), denominator: Int128(scale))
        else { return "?" }
        return number(exact)
    }
}
