import Assessment
import FoundationEssentials
import LearnerRecord
import Quantities
import QuestionBank
import SpacedRepetition

/// What one command line runs with: its options, the learner's settings, and what is open already.
final class Context {
    let options: GlobalOptions
    let console: Console
    let stores: Stores
    let clock: Clock
    let settings: Settings
    let recordDirectory: String
    /// The language of messages, and of questions where they have it.
    let language: Language
    let screen: Screen
    /// True for a command line typed in the shell.
    let isInShell: Bool

    init(options: GlobalOptions, console: Console, stores: Stores, isInShell: Bool = false) throws {
        self.isInShell = isInShell
        self.options = options
        self.console = console
        self.stores = stores
        recordDirectory = Places.record(options.record)
        // What is wrong with the settings cannot be said in the language that they name.
        let spoken = [options.lang] + Places.localeVariables
        let ahead = Wording(language: spoken.lazy.compactMap { $0.flatMap { Language($0) } }.first ?? .english)
        settings = stores.settings(in: recordDirectory) { console.report($0.said(in: ahead)) }
        let tags = [options.lang, settings.language] + Places.localeVariables
        language = tags.lazy.compactMap { $0.flatMap { Language($0) } }.first ?? .english
        let wording = Wording(language: language)
        clock =
            try options.now.map { text in
                guard let instant = Clock.parse(text) else {
                    throw Failure(.usage, .noMoment(text), hints: [.writeMoment]).said(in: wording)
                }
                return .fixed(instant)
            } ?? .system
        if let tag = options.lang, Language(tag) == nil {
            throw Failure(.usage, .noLanguage(tag), hints: [.writeLanguage]).said(in: wording)
        }
        console.wording = wording
        screen = Screen(console: console, options: options, wording: wording)
    }

    /// The same surroundings for another command line, typed in this one's shell.
    func following(_ typed: GlobalOptions) throws -> Context {
        try Context(options: typed.filled(from: options), console: console, stores: stores, isInShell: true)
    }

    /// Runs a command; what goes wrong is said in the user's language.
    func run(_ command: any VivaCommand) throws {
        do {
            try command.run(in: self)
        } catch let failure as Failure {
            throw failure.said(in: wording)
        }
    }

    var wording: Wording { screen.wording }
    var now: Instant { clock.now }

    var schedule: Schedule {
        Schedule(desiredRetention: settings.retention, dayStartHour: settings.dayStart)
    }

    /// The banks, read once; problems in them are mentioned once, on standard error.
    func shelf() throws -> Shelf {
        let folder = try Places.banks(options.banks)
        return try stores.shelf(
            at: folder,
            mentionUnreadable: { [console, wording] in console.note(wording(.trouble(.cannotRead($0)))) },
            mention: { [console, wording] in console.note(wording(.itemsLeftOut($0, in: folder))) })
    }

    private var opened: LearnerRecord?

    /// The learner's record, with all that other programs had written when this command line first asked for it.
    func record() throws -> LearnerRecord {
        if let opened { return opened }
        let record = try stores.record(at: recordDirectory, dayStartHour: settings.dayStart) { [console, wording] in
            console.note(wording(.trouble(.record(.notice($0)))))
        }
        opened = record
        return record
    }

    /// What the learner's answers amount to so far.
    func progress() throws -> Progress { try record().progress }

    /// A seed for this run: the one that was asked for, or a new one.
    var seed: UInt64 { options.seed ?? UInt64.random(in: 0...UInt64.max) }

    /// Writes a fact down; returns when it is on disk.
    func append(_ body: Event.Body) throws -> Event {
        let record = try record()
        var generator = SeededGenerator(seed: seed)
        let entropy = (generator.next(), generator.next())
        do {
            return try record.append(body, at: now, entropy: entropy)
        } catch {
            throw Failure(recordError: error, directory: recordDirectory)
        }
    }
}
