import ArgumentParser
import LearnerRecord
import ScoreReports

/// `viva record`: the journal itself.
struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Show where your record is, verify it, merge another one into it.",
        subcommands: [RecordPathCommand.self, RecordVerifyCommand.self, RecordMergeCommand.self])
}

struct RecordPathCommand: VivaCommand {
    static let configuration = CommandConfiguration(commandName: "path", abstract: "Print where your record is.")

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        if context.options.json { return context.show(["path": .string(context.recordDirectory)]) }
        context.screen.show(context.recordDirectory)
    }
}

struct RecordVerifyCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Read every line of your record and report what is damaged.",
        discussion: "Exits 1 when anything is. Nothing is changed.")

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let report: VerificationReport
        do {
            report = try LearnerRecord.verify(at: context.recordDirectory)
        } catch {
            throw Failure(recordError: error, directory: context.recordDirectory)
        }
        if context.options.json {
            context.show([
                "events": .int(report.events), "files": .int(report.files.count),
                "problems": .array(
                    report.problems.map {
                        ["file": .string($0.file), "line": .int($0.line), "problem": .string($0.description)]
                    }),
                "remarks": .array(
                    report.remarks.map {
                        ["file": .string($0.file), "line": .int($0.line), "remark": .string($0.description)]
                    }),
            ])
        } else {
            for finding in report.problems + report.remarks {
                context.screen.paragraph("\(finding.file):\(finding.line): \(finding.description)", hanging: 2)
            }
            context.screen.show(
                context.wording(
                    .report(
                        .verified(
                            events: report.events, files: report.files.count, problems: report.problems.count))))
        }
        if !report.problems.isEmpty { throw Failure(.checkFailed) }
    }
}

struct RecordMergeCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Take in the answers of another record, such as another machine's.",
        discussion: "Any order and any number of times gives the same record.")

    @Argument(help: ArgumentHelp("The other record's folder.", valueName: "dir"))
    var directory: String

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        guard Places.isDirectory(directory + "/journal") else {
            throw Failure(.noInput, .noRecord(in: directory), hints: [.recordIs])
        }
        let record = try context.record()
        do {
            let added = try record.merge(from: directory).added
            if context.options.json { return context.show(["added": .int(added)]) }
            context.screen.show(context.wording(.report(.eventsTakenIn(added))))
        } catch {
            throw Failure(recordError: error, directory: context.recordDirectory)
        }
    }
}
