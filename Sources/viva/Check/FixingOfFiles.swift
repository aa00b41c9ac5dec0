import Glibc
import QuestionBank

/// `viva check --fix`: writes what findings propose into the files, each whole or not at all.
struct FixingOfFiles {
    let report: CheckReport
    /// True to say what would be done and leave the files alone.
    let isTrial: Bool
    /// True to show on standard output what would be done, and nothing else there.
    var isDiffShown = false

    /// Fixes what can be fixed and returns the files as they are then; a file that cannot be written stops nothing.
    ///
    /// - Throws: a failure that names the first file that could not be written, after all others were.
    func run(on paths: [String]) throws -> CheckedFiles {
        var fixed: [CheckedFiles.File] = []
        var failure: Failure?
        var changes = 0
        for path in paths {
            let state = FileState(path: path)
            guard let bytes = Shelf.bytes(of: path) else {
                fixed.append(CheckedFiles.File(path: path, bytes: nil))
                continue
            }
            let outcome = Fixing.fix(bytes, fileName: path)
            guard !outcome.applied.isEmpty else {
                fixed.append(CheckedFiles.File(path: path, bytes: bytes, reading: outcome.reading))
                continue
            }
            if !isTrial, let reason = Self.replace(path, with: outcome.bytes, from: state) {
                failure = failure ?? reason
                report.context.console.report(reason.said(in: report.context.wording))
                fixed.append(CheckedFiles.File(path: path, bytes: bytes))
                continue
            }
            if isDiffShown { report.context.console.write(diffing: bytes, with: outcome.bytes, name: path) }
            for diagnostic in outcome.applied { mention(diagnostic) }
            changes += outcome.applied.count
            fixed.append(
                isTrial
                    ? CheckedFiles.File(path: path, bytes: bytes)
                    : CheckedFiles.File(path: path, bytes: outcome.bytes, reading: outcome.reading))
        }
        mention(report.context.wording(.report(isTrial ? .fixesToMake(changes) : .fixesMade(changes))))
        let checked = CheckedFiles(fixed)
        if let failure {
            report.show(checked)
            throw Failure(failure.kind)
        }
        return checked
    }

    private func mention(_ text: String) {
        if isDiffShown { report.context.console.note(text) } else { report.mention(text) }
    }

    private func mention(_ diagnostic: Diagnostic) {
        guard let fix = diagnostic.fix else { return }
        mention(
            "\(diagnostic.file):\(diagnostic.range.line):\(diagnostic.range.column): "
                + "\(isTrial ? "would fix" : "fixed"): \(fix.label) [\(diagnostic.code.rawValue)]")
    }

    /// Nil when the file has its new content; what went wrong otherwise, and then it has its old one.
    private static func replace(_ path: String, with bytes: [UInt8], from state: FileState) -> Failure? {
        var status = stat()
        // The file behind links, so that a link stays one.
        guard let target = Places.resolved(path), unsafe stat(target, &status) == 0 else {
            return Failure(.inputOutput, .isGone(path))
        }
        // Who may do anything may write to a file that its owner locked; the lock is meant all the same.
        guard status.st_mode & 0o222 != 0, unsafe access(target, W_OK) == 0 else {
            return Failure(.cannotCreate, .notWritable(path), hints: [.allowWriting])
        }
        guard FileState(path: path) == state else {
            return Failure(.inputOutput, .writtenMeanwhile(path), hints: [.checkAgain])
        }
        guard OutputFile.replace(target, with: bytes, mode: status.st_mode & 0o7777) else {
            return Failure.cannotWrite(path)
        }
        return nil
    }
}
