import Assessment
import Quantities
import SpacedRepetition

extension Wording {
    func english(_ phrase: Phrase) -> String {
        switch phrase {
        case .greeting(let version, let banks, let items, let due, let new):
            "viva \(version) · \(count(banks, "bank", "banks")) · \(count(items, "item", "items")) · \(number(due)) due, "
                + "\(number(new)) new today · Enter to practise, Tab or help for more"
        case .leaveHint(let isInQuestion): "Ctrl-C again, Ctrl-D or \(isInQuestion ? ":quit" : "quit") leaves."
        case .shellHelp:
            "Enter practises what is due. Tab completes. Ctrl-R searches earlier lines. quit leaves.\n"
                + "COMMAND --help tells more of a command."

        case .noOpenQuestion: "no question is open"

        case .answerPrompt: "answer> "
        case .severalWanted: "Type the letters of all that apply, such as a c."
        case .orderWanted: "Type the letters in their right order, such as b c a."
        case .pairsWanted: "Type the letters that belong to 1, 2, ... in that order, such as b a c, or 1b 2a 3c."
        case .gapsWanted(let gaps):
            "\(number(gaps)) gaps: type the answers in the order of their numbers, with ; between them."
        case .asksAgain: "Asked again:"
        case .noMoreHints: "There is no further hint."
        case .noSource: "No source is given."
        case .source(let text): "source: \(text)"
        case .revisionChanged: "What counts as right here has changed since you last answered."
        case .sessionHelp:
            ":hint shows a hint, :skip passes the question over, :source tells where it comes from.\n"
                + ":easy :hard :guess :right :undo are about the answer just given. :flag TEXT marks an item for its author, "
                + ":edit opens it in your editor. :quit ends the session. Enter shows the question again.\n"
                + "After :right, :remember takes what you typed as an answer from then on."
        case .unknownSessionCommand(let name): "There is no command \(name) here; :help lists them."

        case .noSuchOption(let text, let labels):
            "No option is called or begins with “\(text)”. The letters are \(labels)."
        case .severalOptions(let text, let labels):
            "“\(text)” begins \(labels.joined(separator: " and ")). Type the letter."
        case .oneOptionWanted: "One option is wanted here."
        case .spanWanted: "Both ends are wanted, such as 10-12."
        case .unitWanted(let unit): "The unit wanted here: \(unit)."
        case .ambiguousNumber(let first, let second):
            "That can be read as \(first) or as \(second). Type the one you mean, written so that only one reading is left."
        case .ambiguousShare(let first, let second):
            "That can mean \(first)% or \(second)%. Type the one you mean, with the sign %."
        case .number(let failure): englishFailure(failure)
        case .orderIncomplete(let missing, let repeated):
            "Each letter is wanted once."
                + (missing.isEmpty ? "" : " Missing: \(missing.joined(separator: " ")).")
                + (repeated.isEmpty ? "" : " Given more than once: \(repeated.joined(separator: " ")).")
        case .pairsIncomplete(let pairs, let labels):
            "\(number(pairs)) letters are wanted, one for each number; the letters are \(labels), and - is none."
        case .inGap(let gap, let reason): "Gap \(number(gap)): \(reason)"

        case .readAs(let text): "read as \(text)"
        case .readAsFigureAlone(let text): "read as \(text) alone: the word for more or less was left out"
        case .readAsBound(let text, .above): "read as more than \(text)"
        case .readAsBound(let text, .atLeast): "read as at least \(text)"
        case .readAsBound(let text, .below): "read as less than \(text)"
        case .readAsBound(let text, .atMost): "read as at most \(text)"
        case .significantFigures(let figures):
            "to \(count(figures, "significant figure", "significant figures"))"
        case .decimalPlaces(let places): "to \(count(places, "decimal place", "decimal places"))"
        case .right: "Right."
        case .mindAccents(let text): "Right, but mind the accents: \(text)."
        case .partly(let percent, let key): "Partly right (\(number(percent))%). The whole answer: \(key)."
        case .wrong(let key): "Not quite: \(key)."
        case .partlyInParts(let percent): "Partly right (\(number(percent))%)."
        case .wrongInParts: "Not quite."
        case .finding(let finding): english(finding)
        case .skipped: "Skipped."
        case .returnsInSession: "Comes back in this session."
        case .returnsIn(let days):
            "Next in \(duration(days, day: ("day", "days"), month: ("month", "months"), year: ("year", "years")))."
        case .scheduleUntouched: "The schedule stays as it was."
        case .changeRating: ":easy  :hard  :guess change that"
        case .afterMiss: "Enter goes on · :source · :right if you think it counts"
        case .pressEnter: "Enter goes on; a line that begins with : is a command."

        case .rated(.easy): "Counted as easy."
        case .rated(.hard): "Counted as hard."
        case .rated(.good): "Counted as good."
        case .rated(.again): "Counted as forgotten."
        case .accepted: "Accepted: counted as right."
        case .ratingOfWrong: "That answer was not right; :right says that it counts all the same."
        case .alreadyRight: "That answer was right already."
        case .nothingAnswered: "Nothing has been answered yet."
        case .undone(let item): "Taken back: the answer to \(item)."
        case .nothingToUndo: "There is no answer to take back."
        case .flagged(let item): "Marked for the author: \(item)."
        case .textEntry(let phrase): english(phrase)
        case .authoring(let phrase): english(phrase)
        case .report(let report): english(report)
        case .trouble(let trouble): english(trouble)

        case .summary(let items, let right, let seconds):
            "\(number(items)) answered · \(number(right)) right (\(percent(right, of: items)))"
                + (seconds >= 1 ? " · \(time(seconds))" : "")
        case .summarySkipped(let skipped): "\(number(skipped)) skipped"
        case .summaryMissed(let items): "missed: \(items.joined(separator: ", "))"
        case .summaryReturning(let items): items == 1 ? "1 comes back today" : "\(number(items)) come back today"
        case .nothingAnsweredInSession: "Nothing was answered."
        case .nothingDue(let next):
            "Nothing is due" + (next.map { "; the next item returns \($0)." } ?? ".")
                + " --ahead asks early, --cram asks anything."

        case .nothingMatches: "There is no item to ask here; `list` shows what there is."
        case .newLimitReached(let waiting):
            "Nothing is due now. \(count(waiting, "new item waits", "new items wait")); "
                + "--new \(waiting) asks \(waiting == 1 ? "it" : "them")."

        case .dueCount(let due, let new): "\(number(due)) due, \(number(new)) new today"
        case .dueNow: "now"
        case .dueOn(let date): "on \(date)"
        case .neverSeen: "new"
        case .suspendedMark: "suspended"
        case .itemsLeftOut(let items, let place):
            "\(count(items, "item", "items")) with errors left out; `viva check \(place)` tells which"
        case .nothingFound(let text): "Nothing found for “\(text)”."
        case .noHistory(let item): "\(item) has not been answered yet."
        case .seed(let seed): "seed \(seed)"
        case .olderRevision: "before the item changed"
        case .variantOutdated:
            "The item has changed since it was answered with this seed; its figures and its key may have been others."
        case .verdict(.right): "right"
        case .verdict(.partial): "partly right"
        case .verdict(.wrong): "wrong"
        case .verdict(.skipped): "skipped"
        case .rating(.easy): "easy"
        case .rating(.good): "good"
        case .rating(.hard): "hard"
        case .rating(.again): "again"
        case .cram: "crammed"
        case .suspended(let item): "\(item) is no longer asked; resume brings it back."
        case .resumed(let item): "\(item) is asked again."
        case .countOfItems(let items): count(items, "item", "items")
        case .label(let label): englishLabel(label)
        case .estimate(let phrase): english(phrase)
        }
    }

    private func englishLabel(_ label: Phrase.Label) -> String {
        switch label {
        case .reviews: "answers"
        case .items: "items"
        case .seen: "seen"
        case .right: "right"
        case .retention: "remembered on a later day"
        case .studyDays: "days of study"
        case .today: "answers today"
        case .newToday: "new today"
        case .timeSpent: "time"
        case .suspended: "suspended"
        case .key: "key"
        case .explanation: "explanation"
        case .hints: "hints"
        case .tags: "tags"
        case .memory: "memory"
        case .due: "due"
        case .stability: "stability in days"
        case .scoring: "scoring"
        case .difficulty: "difficulty, 1 to 10"
        case .recall: "chance of recall"
        case .lapses: "times forgotten"
        case .figures: "figures"
        }
    }

    private func englishFailure(_ failure: ReadingFailure) -> String {
        let part = failure.text
        let suggestion = failure.suggestion.map { " Did you mean “\($0)”?" } ?? ""
        let reason =
            switch failure.reason {
            case .empty: "There is no number in that."
            case .tooLong: "That is too long for a number."
            case .notANumber: "“\(part)” is not a number that I can read."
            case .mixedDigits: "“\(part)” mixes digits of two scripts. Use one of them."
            case .badGrouping: "The marks in “\(part)” do not group a number. Write 16353, 16,353 or 16 353."
            case .ambiguousWord:
                "“\(part)” means two different sizes."
                    + (failure.suggestion == nil ? " Write the number in digits." : "")
            case .vagueAmount: "“\(part)” names no number. Write how many."
            case .unknownUnit: "“\(part)” is not a unit that I know."
            case .wrongDimension: "“\(part)” measures something else than was asked."
            case .unitNotExpected: "No unit is wanted here: “\(part)”."
            case .unitRequired: "The unit is missing. Write it after the number."
            case .percentNotExpected: "A share in per cent was not asked for. Write the number itself."
            case .rangeNotExpected: "One number is wanted, not a span."
            case .rangeReversed: "The span “\(part)” runs backwards."
            case .arithmetic: "Write the result, not the calculation."
            case .hexadecimal: "Write the number in ordinary digits."
            case .notFinite: "That is not a finite number."
            case .outOfRange: "That number is too large or too small to handle."
            }
        return reason + suggestion
    }

    private func count(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 ? "1 \(one)" : "\(self.number(number)) \(many)"
    }
}

extension Wording {
    /// 10, 100, ... for a power of ten of either sign.
    func power(_ exponent: Int) -> String {
        Rational.powerOfTen(abs(exponent)).map(number) ?? "10^\(abs(exponent))"
    }

    /// Days as days, months or years, whichever reads best.
    func duration(
        _ days: Int, day: (String, String), month: (String, String), year: (String, String)
    ) -> String {
        switch days {
        case ..<60: "\(number(days)) \(days == 1 ? day.0 : day.1)"
        case ..<700: "\(number(Int((Double(days) / 30.44).rounded()))) \(month.1)"
        default: "\(decimal(Double(days) / 365.25, places: 1)) \(year.1)"
        }
    }
}
