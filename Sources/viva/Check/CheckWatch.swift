import Glibc
import LineEditing

/// `viva check --watch`: checks again whenever a file is saved, until Ctrl-C.
///
/// It looks at sizes and times a few times a second, which sees files that editors replace and new ones in folders, on any
/// file system.
struct CheckWatch {
    let report: CheckReport
    let paths: [String]
    /// Those that were folders when it began: one that goes away has no banks, and is no bank.
    private let folders: Set<String>

    init(report: CheckReport, paths: [String]) {
        self.report = report
        self.paths = paths
        folders = Set(paths.filter { Places.isDirectory($0) })
    }

    private static let interval: Int32 = 200

    func run() -> Never {
        var states: [FileState] = []
        var isFirst = true
        while true {
            let now = currentStates()
            if isFirst || now != states {
                if !isFirst { announce(changes(from: states, to: now)) }
                check(now.map(\.path))
                if isFirst { report.mention(.watching(files: now.count)) }
                states = now
                isFirst = false
            }
            _ = poll(nil, 0, Self.interval)
        }
    }

    /// A file that is gone for the moment in which it is replaced is one that will be back.
    private func currentStates() -> [FileState] {
        paths.flatMap { path -> [FileState] in
            let files = (try? Shelf.bankFiles(in: [path])) ?? []
            return files.isEmpty && !Places.isDirectory(path) && !folders.contains(path)
                ? [FileState(path: path)] : files.map { FileState(path: $0) }
        }
    }

    private func check(_ files: [String]) {
        report.show(CheckedFiles(files.map { CheckedFiles.File(path: $0, bytes: Shelf.bytes(of: $0)) }))
    }

    private func changes(from old: [FileState], to new: [FileState]) -> String {
        let before = Dictionary(old.map { ($0.path, $0) }) { first, _ in first }
        let after = Dictionary(new.map { ($0.path, $0) }) { first, _ in first }
        let saved = new.filter { $0.exists && before[$0.path] != $0 }.map(\.path)
        let gone = old.filter { $0.exists && after[$0.path]?.exists != true }.map(\.path)
        return report.context.wording(.report(.filesChanged(saved: saved, gone: gone)))
    }

    private func announce(_ changes: String) {
        guard report.format == .text else { return }
        report.context.screen.show()
        report.mention(report.context.screen.isPlain ? changes : "── \(changes)")
    }
}
