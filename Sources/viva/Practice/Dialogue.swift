import Assessment
import LineEditing
import Quantities
import SpacedRepetition

/// A sitting as a conversation: asks, reads, judges, writes down, tells.
struct Dialogue {
    let context: Context
    private var session: PracticeSession
    private var hintsShown = 0
    /// Which hint comes next: those that were paid for are shown again for nothing.
    private var nextHint = 0
    /// Hints of an answer that was taken back: who has seen them has seen them.
    private var hintsSeenBefore = 0
    private var askedAt: Double
    /// The two readings of an answer to the open question, of which the learner was asked to choose one.
    private var readingsAsked: [Rational] = []
    /// True after a Ctrl-C that nothing else followed.
    private var isLeaving = false

    private var console: Console { context.console }
    private var screen: Screen { context.screen }
    private var wording: Wording { context.wording }

    /// How a sitting ended.
    enum Ending {
        case complete
        case left
        case terminated(signal: Int32)
    }

    init(context: Context, session: PracticeSession) {
        self.context = context
        self.session = session
        askedAt = context.clock.stopwatch
    }

    /// Asks until nothing is left or the learner leaves, and shows the summary whatever happens.
    mutating func run() throws -> Ending {
        defer { showSummary() }
        while true {
            if let ending = try askAll() ?? lastWords() { return ending }
            // The learner's last words may have opened a question again.
            if session.question == nil { return .complete }
        }
    }

    private func showSummary() {
        if session.purpose == .estimate {
            EstimateSummaryView(
                reviews: session.answers.map(\.review), summary: session.summary, context: context
            ).show()
        } else {
            SummaryView(summary: session.summary, context: context).show()
        }
    }

    /// Takes a `:` line that comes after the sitting, as long as nothing else did.
    mutating func hear(_ line: String) throws -> Ending {
        guard case .ask = try obey(line, nil) else { return .complete }
        return try run()
    }

    private mutating func askAll() throws -> Ending? {
        var answered: Int?
        while let question = session.question {
            if answered != session.answers.count {
                answered = session.answers.count
                let item = question.variant.item
                hintsShown = max(hintsSeenBefore, try context.progress().hintsSeen(of: item, at: context.now))
                hintsSeenBefore = 0
                nextHint = 0
                readingsAsked = []
                askedAt = context.clock.stopwatch
            }
            let view = QuestionView(question: question, context: context, hintsPaid: hintsShown)
            view.show()
            if let ending = try converse(question, view) { return ending }
        }
        return nil
    }

    /// Reads lines until the question is settled; nil when it is, or how the learner left.
    private mutating func converse(_ question: PracticeSession.Question, _ view: QuestionView) throws -> Ending? {
        while true {
            let prompt = screen.styled(view.prompt.trimmedAtEnd, .strong) + " "
            switch read(prompt, view.completer) {
            case .ended(let ending):
                if case .left = ending { try noteHints(question) }
                return ending
            case .cancelled: continue
            case .text(let text) where text.isEmpty: view.show()
            case .text(let text) where text.hasPrefix(":"):
                switch try obey(text, question) {
                case .stay: break
                case .ask: return nil
                case .leave:
                    try noteHints(question)
                    return .left
                }
            case .text(let text):
                if try answer(text, question, view) { return try pauseAfterMiss() }
            }
        }
    }

    /// Writes down that the question was left, where hints of it were shown: they count when it is answered today.
    private func noteHints(_ question: PracticeSession.Question) throws {
        let known = try context.progress().hintsSeen(of: question.variant.item, at: context.now)
        guard hintsShown > known, let review = session.skip(seconds: secondsTaken, hints: hintsShown) else { return }
        _ = try keep(.review(review))
    }

    private enum Line {
        case text(String)
        /// Ctrl-C emptied it; another one right after leaves.
        case cancelled
        case ended(Ending)
    }

    private mutating func read(_ prompt: String, _ completer: @escaping Completer) -> Line {
        switch console.readLine(prompt: prompt, completer: completer) {
        case .line(let line):
            isLeaving = false
            return .text(line.trimmed)
        case .interrupted(let partial):
            if isLeaving, partial.isEmpty { return .ended(.left) }
            isLeaving = true
            screen.paragraph(wording(.leaveHint(isInQuestion: true)), style: .faint)
            return .cancelled
        case .endOfInput, .deadline: return .ended(.left)
        case .terminated(let signal): return .ended(.terminated(signal: signal))
        }
    }

    /// The path of an answer: judge, write down, count, show. True when it was judged and is on disk.
    private mutating func answer(
        _ line: String, _ question: PracticeSession.Question, _ view: QuestionView
    ) throws -> Bool {
        let outcome = session.review(
            line, seconds: secondsTaken, hints: hintsShown, afterAsking: readingsAsked)
        guard let outcome else { return true }
        switch outcome {
        case .notUnderstood(let misunderstanding):
            readingsAsked = misunderstanding.readings ?? readingsAsked
            screen.paragraph(view.explanation(of: misunderstanding), indent: 2, style: .partial)
            return false
        case .graded(let grade, let review):
            guard let event = try keep(.review(review)) else { return false }
            session.record(review, event: event.id)
            if let view = EstimateView(question: question, review: review, context: context) {
                view.show()
                return true
            }
            let trace = try context.progress().traces[review.item]
            VerdictView(
                question: question, response: line, grade: grade, review: review, context: context, trace: trace,
                isLast: session.question == nil,
                diagnosis: diagnosis(of: line, grade, question)
            ).show()
            return true
        }
    }

    /// What was wrong with a missed figure; the bank is looked through only then.
    private func diagnosis(of line: String, _ grade: Grade, _ question: PracticeSession.Question) -> String? {
        guard grade.verdict == .wrong || grade.verdict == .partial else { return nil }
        let item = question.variant.item
        let shelf = try? context.shelf()
        return question.variant.diagnosis(
            of: line, grade: grade, language: question.language,
            siblings: KeyFigure.siblings(of: item, among: shelf?.items(ofBank: item.id.bank) ?? [])
        ).map { DiagnosisText(language: question.language, shelf: shelf).text(of: $0) }
    }

    /// Writes a fact down; nil where that failed, was said, and may be tried again.
    private func keep(_ body: Event.Body) throws -> Event? {
        do {
            return try context.append(body)
        } catch let failure as Failure {
            // In a pipe nobody sees the error before the next line is taken for an answer.
            guard console.isInteractive, !failure.endsWriting else { throw failure }
            console.report(failure)
            return nil
        }
    }

    private var secondsTaken: Double {
        let elapsed = max(0, context.clock.stopwatch - askedAt)
        return (elapsed * 1000).rounded() / 1000
    }

    /// On a terminal, leaves a missed item's key on the screen until Enter.
    private mutating func pauseAfterMiss() throws -> Ending? {
        guard console.isInteractive, session.answers.last?.review.verdict != .right, session.question != nil else {
            return nil
        }
        return try pause()
    }

    /// The last answer can still be corrected: by `:` lines up to the next other one, and on a terminal, where the
    /// shell hears them later, by a pause if there is something to read.
    private mutating func lastWords() throws -> Ending? {
        guard let last = session.answers.last?.review.verdict else { return nil }
        guard !console.isInteractive else { return last == .right || last == .skipped ? nil : try pause() }
        while case .line(let line) = console.readLine(prompt: "") {
            guard line.trimmed.hasPrefix(":") else {
                console.giveBack(line)
                return nil
            }
            switch try obey(line.trimmed, nil) {
            case .stay: break
            case .ask: return nil
            case .leave: return .left
            }
        }
        return nil
    }

    private mutating func pause() throws -> Ending? {
        while true {
            switch read(screen.styled(">", .faint) + " ", SessionCommand.complete) {
            case .ended(let ending): return ending
            case .cancelled: continue
            case .text(let text) where text.isEmpty: return nil
            case .text(let text) where text.hasPrefix(":"):
                switch try obey(text, nil) {
                case .stay: continue
                case .ask: return nil
                case .leave: return .left
                }
            case .text: screen.paragraph(wording(.pressEnter), indent: 2, style: .faint)
            }
        }
    }
}

extension Dialogue {
    private enum Next {
        /// The same question stays open.
        case stay
        /// Another question is to be shown, or the same one anew.
        case ask
        case leave
    }

    /// Carries out a line that begins with `:`; `question` is nil where none is open.
    private mutating func obey(_ line: String, _ question: PracticeSession.Question?) throws -> Next {
        guard let command = SessionCommand(line) else {
            let name = line.prefix { !$0.isWhitespace }
            screen.paragraph(wording(.unknownSessionCommand(String(name))), indent: 2, style: .partial)
            return .stay
        }
        switch command {
        case .quit: return .leave
        case .help: tell(.sessionHelp)
        case .hint: showHint(question)
        case .source: try showSource(question)
        case .edit: return try edit(question)
        case .flag(let note): try flag(question, note: note)
        case .skip:
            guard question != nil, let review = session.skip(seconds: secondsTaken, hints: hintsShown) else {
                tell(.pressEnter)
                break
            }
            guard let event = try keep(.review(review)) else { break }
            session.record(review, event: event.id)
            tell(.skipped)
            return .ask
        case .undo: return try undo()
        case .rate(let rating): try rate(rating)
        case .accept: try accept()
        case .remember: try remember()
        }
        return isStillOpen(question) ? .stay : .ask
    }

    /// False where a word on an earlier answer has taken the open question off those to ask.
    private func isStillOpen(_ question: PracticeSession.Question?) -> Bool {
        guard let question else { return true }
        let open = session.question?.variant
        return open?.item.id == question.variant.item.id && open?.seed == question.variant.seed
    }

    private func tell(_ phrase: Phrase) {
        screen.paragraph(wording(phrase), indent: 2)
    }

    /// The item that a command speaks of: the open question's, else the one answered last.
    private func item(_ question: PracticeSession.Question?) throws -> Item? {
        if let question { return question.variant.item }
        guard let last = session.answers.last else { return nil }
        return try context.shelf().item(last.review.item)
    }

    private mutating func showHint(_ question: PracticeSession.Question?) {
        guard let question else { return tell(.noMoreHints) }
        let hints = question.variant.item.hints
        guard !hints.isEmpty else { return tell(.textEntry(.noHint)) }
        guard hints.indices.contains(nextHint) else { return tell(.noMoreHints) }
        let hint = hints[nextHint]
        nextHint += 1
        hintsShown = max(hintsShown, nextHint)
        screen.paragraph(question.variant.text(hint, in: question.language), indent: 2)
        if nextHint < hints.count {
            QuestionView(question: question, context: context).showHintCost(shown: nextHint, paid: hintsShown)
        }
    }

    private func showSource(_ question: PracticeSession.Question?) throws {
        guard let item = try item(question), let source = item.source else { return tell(.noSource) }
        let language = item.language(preferring: context.language)
        tell(.source(source.template(in: language).filled(with: [:], write: wording.number)))
    }

    /// Opens the item in the author's editor, and goes on with the banks as they stand then.
    private mutating func edit(_ question: PracticeSession.Question?) throws -> Next {
        guard let item = try item(question), let place = try context.shelf().location(of: item.id) else { return .stay }
        guard console.isInteractive else {
            screen.paragraph("\(place.file):\(place.line)", indent: 2)
            return .stay
        }
        do {
            _ = try FileEditing(context: context, file: place.file, line: place.line, item: item.id.item).run()
        } catch let failure as Failure {
            console.report(failure.said(in: context.wording))
            return .stay
        }
        let shelf = try context.shelf()
        let gone = session.reload(Dictionary(shelf.items.map { ($0.id, $0) }) { first, _ in first })
        for id in gone {
            let isFaulty = shelf.itemLeftOut(called: id.description) != nil
            let isLast = id == gone.last
            tell(
                .authoring(
                    .itemGone(id.description, isFaulty: isFaulty, goesOn: isLast && session.question != nil)))
        }
        askedAt = context.clock.stopwatch
        return question == nil ? .stay : .ask
    }

    private func flag(_ question: PracticeSession.Question?, note: String) throws {
        guard let item = try item(question) else { return tell(.nothingAnswered) }
        guard try keep(.flag(item.id, note: note)) != nil else { return }
        tell(.flagged(item.id.description))
    }

    private mutating func undo() throws -> Next {
        guard let last = session.answers.last else {
            tell(.nothingAnswered)
            return .stay
        }
        if try forget(after: last) { return .stay }
        guard try keep(.retraction(of: last.event)) != nil else { return .stay }
        hintsSeenBefore = last.review.hints
        session.retract()
        tell(.undone(last.review.item.description))
        return .ask
    }

    private mutating func rate(_ rating: SessionCommand.Opinion) throws {
        guard let last = session.answers.last, last.review.verdict != .skipped else { return tell(.nothingAnswered) }
        guard last.review.purpose != .estimate else { return tell(.estimate(.stands)) }
        guard last.review.verdict == .right else { return tell(.ratingOfWrong) }
        guard last.review.purpose == .practice else { return tell(.scheduleUntouched) }
        guard last.review.hints == 0 || rating.rating == .hard else { return tell(.textEntry(.hardAfterHint)) }
        let correction = Correction(review: last.event, rating: rating.rating, acceptsAnswer: false)
        try correct(correction, saying: .rated(rating.rating))
    }

    private mutating func accept() throws {
        guard let last = session.answers.last, last.review.verdict != .skipped else { return tell(.nothingAnswered) }
        guard last.review.purpose != .estimate else { return tell(.estimate(.stands)) }
        guard last.review.verdict != .right else { return tell(.alreadyRight) }
        guard let correction = session.overruling else { return }
        try correct(correction, saying: .accepted)
        guard session.answers.last?.isOverruled == true, session.lastItem?.canRememberAnswers == true else { return }
        tell(.textEntry(.offerRemember(last.review.response)))
    }

    private mutating func remember() throws {
        guard let last = session.answers.last, last.review.verdict != .skipped, let item = session.lastItem else {
            return tell(.nothingAnswered)
        }
        guard last.review.purpose != .estimate else { return tell(.estimate(.stands)) }
        guard item.canRememberAnswers else {
            return tell(.textEntry(item.kind == .cloze ? .cannotRememberGaps : .cannotRemember))
        }
        guard last.isOverruled else {
            return tell(last.review.verdict == .right ? .alreadyRight : .textEntry(.sayRightFirst))
        }
        let response = last.review.response
        let variant = Variant(of: item, seed: last.review.seed)
        let language = Language(last.review.language) ?? context.language
        guard !variant.isRemembered(response, among: session.acceptances[item.id] ?? [], language: language) else {
            return tell(.textEntry(.alreadyRemembered(response)))
        }
        let acceptance = Acceptance(item: item.id, revision: last.review.revision, response: response)
        guard try keep(.acceptance(acceptance)) != nil else { return }
        session.acceptances = try context.progress().acceptances
        tell(.textEntry(.remembered(response)))
    }

    /// Takes back what was remembered after the newest answer; false where there is no such thing.
    private mutating func forget(after last: PracticeSession.Answer) throws -> Bool {
        let progress = try context.progress()
        guard progress.last?.event == last.event, let newest = progress.newestAcceptance else { return false }
        guard try keep(.retraction(of: newest.acceptance.event)) != nil else { return true }
        session.acceptances = try context.progress().acceptances
        tell(.textEntry(.forgotten(newest.acceptance.response)))
        return true
    }

    private mutating func correct(_ correction: Correction, saying phrase: Phrase) throws {
        guard try keep(.correction(correction)) != nil else { return }
        session.correct(correction)
        tell(phrase)
        tellReturn()
    }

    private func tellReturn() {
        guard let review = session.answers.last?.review,
            let trace = try? context.progress().traces[review.item]
        else { return }
        let days = context.schedule.intervalDays(of: review.item, trace)
        tell(review.purpose == .cram ? .scheduleUntouched : .returnsIn(days: days))
    }
}
