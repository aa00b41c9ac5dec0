import Assessment
import LineEditing
import SpacedRepetition

/// A sitting as a conversation: asks, reads, judges, writes down, tells.
struct Dialogue {
    let context: Context
    private var session: PracticeSession
    private var hintsShown = 0
    private var askedAt: Double
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

    /// Asks until nothing is left or the learner leaves; shows the summary.
    mutating func run() throws -> Ending {
        var ending = Ending.complete
        var number = 0
        while let question = session.question {
            let view = QuestionView(question: question, context: context)
            if session.answers.count != number || number == 0 {
                hintsShown = 0
                number = session.answers.count
                askedAt = context.clock.stopwatch
            }
            view.show()
            if let end = try converse(question, view) {
                ending = end
                break
            }
        }
        if case .complete = ending { ending = try lastWords() ?? ending }
        SummaryView(summary: session.summary, context: context).show()
        return ending
    }

    /// Reads lines until the question is settled; nil when it is, or how the learner left.
    private mutating func converse(_ question: PracticeSession.Question, _ view: QuestionView) throws -> Ending? {
        while true {
            let prompt = screen.styled(view.prompt.trimmedAtEnd, .strong) + " "
            switch console.readLine(prompt: prompt, completer: view.completer) {
            case .line(let line):
                isLeaving = false
                let text = line.trimmed
                if text.isEmpty {
                    view.show()
                } else if text.hasPrefix(":") {
                    switch try obey(text, question) {
                    case .stay: break
                    case .ask: return nil
                    case .leave: return .left
                    }
                } else if try answer(line, question, view) {
                    return try pauseAfterMiss()
                }
            case .interrupted:
                if isLeaving { return .left }
                isLeaving = true
                screen.paragraph(wording(.leaveHint), style: .faint)
            case .endOfInput, .deadline: return .left
            case .terminated(let signal): return .terminated(signal: signal)
            }
        }
    }

    /// The path of an answer: judge, write down, count, show. True when it was judged.
    private mutating func answer(
        _ line: String, _ question: PracticeSession.Question, _ view: QuestionView
    ) throws -> Bool {
        guard let outcome = session.review(line, seconds: secondsTaken) else { return true }
        switch outcome {
        case .notUnderstood(let misunderstanding):
            screen.paragraph(view.explanation(of: misunderstanding), indent: 2, style: .partial)
            return false
        case .graded(let grade, let review):
            let event = try context.append(.review(review))
            session.record(review, event: event.id)
            let verdict = VerdictView(
                question: question, response: line, grade: grade, review: review, context: context,
                trace: try context.progress().traces[review.item])
            verdict.show()
            return true
        }
    }

    private var secondsTaken: Double {
        let elapsed = max(0, context.clock.stopwatch - askedAt)
        return (elapsed * 1000).rounded() / 1000
    }

    /// On a terminal, leaves a missed item's key on the screen until Enter.
    private mutating func pauseAfterMiss() throws -> Ending? {
        guard console.isInteractive, let last = session.answers.last, last.review.verdict != .right,
            session.question != nil
        else { return nil }
        return try pause()
    }

    /// Takes `:` commands until another line or the end; the last answer can still be corrected.
    private mutating func lastWords() throws -> Ending? {
        guard !session.answers.isEmpty else { return nil }
        if console.isInteractive {
            guard session.answers.last?.review.verdict != .right else { return nil }
            let ending = try pause()
            return try session.question == nil ? ending : run()
        }
        while true {
            guard case .line(let line) = console.readLine(prompt: "") else { return nil }
            guard line.trimmed.hasPrefix(":") else {
                console.giveBack(line)
                return nil
            }
            guard let answered = session.answers.last else { return nil }
            _ = answered
            switch try obey(line.trimmed, nil) {
            case .stay: break
            case .ask: return nil
            case .leave: return .left
            }
        }
    }

    private mutating func pause() throws -> Ending? {
        while true {
            switch console.readLine(prompt: screen.styled(">", .faint) + " ", completer: SessionCommand.complete) {
            case .line(let line):
                isLeaving = false
                let text = line.trimmed
                if text.isEmpty { return nil }
                guard text.hasPrefix(":") else {
                    screen.paragraph(wording(.pressEnter), indent: 2, style: .faint)
                    continue
                }
                switch try obey(text, nil) {
                case .stay: continue
                case .ask: return nil
                case .leave: return .left
                }
            case .interrupted:
                if isLeaving { return .left }
                isLeaving = true
                screen.paragraph(wording(.leaveHint), style: .faint)
            case .endOfInput, .deadline: return .left
            case .terminated(let signal): return .terminated(signal: signal)
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
        case .edit: try showPlace(question)
        case .flag(let note): try flag(question, note: note)
        case .skip:
            guard question != nil, let review = session.skip(seconds: secondsTaken) else { break }
            let event = try context.append(.review(review))
            session.record(review, event: event.id)
            tell(.skipped)
            return .ask
        case .undo: return try undo()
        case .rate(let rating): try rate(rating)
        case .accept: try accept()
        }
        return .stay
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
        guard let question, question.variant.item.hints.indices.contains(hintsShown) else { return tell(.noMoreHints) }
        let hint = question.variant.item.hints[hintsShown]
        hintsShown += 1
        screen.paragraph(question.variant.text(hint, in: question.language), indent: 2)
    }

    private func showSource(_ question: PracticeSession.Question?) throws {
        guard let item = try item(question), let source = item.source else { return tell(.noSource) }
        let language = item.language(preferring: context.language)
        tell(.source(source.template(in: language).filled(with: [:], write: wording.number)))
    }

    private func showPlace(_ question: PracticeSession.Question?) throws {
        guard let item = try item(question), let place = try context.shelf().place(of: item.id) else { return }
        screen.paragraph(place, indent: 2)
    }

    private func flag(_ question: PracticeSession.Question?, note: String) throws {
        guard let item = try item(question) else { return tell(.nothingAnswered) }
        _ = try context.append(.flag(item.id, note: note))
        tell(.flagged(item.id.description))
    }

    private mutating func undo() throws -> Next {
        guard let last = session.answers.last else {
            tell(.nothingAnswered)
            return .stay
        }
        _ = try context.append(.retraction(of: last.event))
        session.retract()
        tell(.undone(last.review.item.description))
        return .ask
    }

    private mutating func rate(_ rating: SessionCommand.Opinion) throws {
        guard let last = session.answers.last, last.review.verdict != .skipped else { return tell(.nothingAnswered) }
        guard last.review.rating != .again else { return tell(.ratingOfWrong) }
        try correct(Correction(review: last.event, rating: rating.rating, acceptsAnswer: false))
        tell(.rated(rating.rating))
        tellReturn()
    }

    private mutating func accept() throws {
        guard let last = session.answers.last, last.review.verdict != .skipped else { return tell(.nothingAnswered) }
        guard last.review.verdict != .right else { return tell(.alreadyRight) }
        try correct(Correction(review: last.event, rating: .good, acceptsAnswer: true))
        tell(.accepted)
        tellReturn()
    }

    private mutating func correct(_ correction: Correction) throws {
        _ = try context.append(.correction(correction))
        session.correct(correction)
    }

    private func tellReturn() {
        guard let review = session.answers.last?.review,
            let trace = try? context.progress().traces[review.item]
        else { return }
        let days = context.schedule.intervalDays(of: review.item, trace)
        tell(review.purpose == .cram ? .scheduleUntouched : .returnsIn(days: days))
    }
}
