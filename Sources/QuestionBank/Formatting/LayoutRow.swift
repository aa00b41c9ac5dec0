/// A line on its way to where it should stand.
enum LayoutRow {
    /// What a line is part of; where that changes, a blank line stands.
    enum Block: Equatable {
        case front, description, heading, declaration, stem, answers, explanation, fields
    }

    struct Line {
        var bytes: [UInt8]
        var block: Block
        /// Whether it begins something: an item, an option, a field.
        var isStart: Bool
        /// Whether a blank line before it is the author's choice although it begins something.
        var mayStandApart = false
        /// One of the lines of an item that keeps its bytes.
        var isExact = false
    }

    case blank
    case comment([UInt8])
    case line(Line)

    /// The same with more bytes after it.
    func followed(by more: [UInt8]) -> LayoutRow {
        switch self {
        case .blank: .comment(more)
        case .comment(let bytes): .comment(bytes + more)
        case .line(var line):
            {
                line.bytes += more
                return .line(line)
            }()
        }
    }

    /// How many blank lines belong between two lines.
    private enum Gap {
        case none, one
        /// One, where the author left some.
        case asWritten
    }

    /// The lines with the right number of blank ones between them; comments go with what follows.
    static func spaced(_ rows: [LayoutRow]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var previous: Line?
        var between: [LayoutRow] = []
        for row in rows {
            guard case .line(let line) = row else {
                between.append(row)
                continue
            }
            let gap: Gap = previous.map { self.gap(from: $0, to: line) } ?? .none
            lines += filled(between, gap: gap, isFirst: previous == nil)
            lines.append(line.bytes)
            previous = line
            between = []
        }
        // What is left are comments at the end.
        let rest = filled(between, gap: previous == nil ? .none : .asWritten, isFirst: previous == nil)
        lines += rest.reversed().drop { $0.isEmpty }.reversed()
        return lines
    }

    private static func gap(from previous: Line, to line: Line) -> Gap {
        if previous.isExact, line.isExact, !line.isStart { return .asWritten }
        switch (previous.block, line.block) {
        case (.front, .front): return .asWritten
        case (_, .heading): return .one
        case (.heading, .declaration), (.heading, .stem), (.declaration, .stem): return .none
        case (.heading, _): return .one
        case (_, .declaration): return previous.block == .declaration ? .none : .asWritten
        case let (before, after) where before != after: return .one
        default: return line.isStart && !line.mayStandApart ? .none : .asWritten
        }
    }

    /// What stands between two lines, with no more blank lines than one in a row.
    private static func filled(_ rows: [LayoutRow], gap: Gap, isFirst: Bool) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var hasBlank = false
        var hasComment = false
        for row in rows {
            switch row {
            case .blank:
                hasBlank = true
                if lines.last?.isEmpty != true { lines.append([]) }
            case .comment(let bytes):
                hasComment = true
                lines.append(bytes)
            case .line: break
            }
        }
        if isFirst { lines = Array(lines.drop { $0.isEmpty }) }
        guard hasComment else {
            switch gap {
            case .none: return []
            case .one: return [[]]
            case .asWritten: return hasBlank && !isFirst ? [[]] : []
            }
        }
        return gap == .one && !hasBlank ? [[]] + lines : lines
    }
}
