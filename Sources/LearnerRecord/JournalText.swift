import Assessment

/// The bytes of one journal file, taken apart line by line without ever failing.
struct JournalText {
    /// How the file ends.
    enum Tail: Equatable {
        /// In a line feed, or it is empty.
        case clean
        /// In a whole event that lacks its line feed only.
        case lacksLineFeed
        /// In something else, which begins at the offset.
        case torn(offset: Int)
    }

    struct Entry: Equatable {
        /// Counts from 1.
        var line: Int
        var range: Range<Int>
        var content: Content
    }

    enum Content: Equatable {
        case event(Event)
        case unknown(StoredEvent.Header, word: String)
        case newer(version: Int)
        case problem(LineProblem)
    }

    private(set) var entries: [Entry] = []
    private(set) var tail = Tail.clean
    /// Lines in the whole file.
    private(set) var lines: Int

    private let bytes: [UInt8]

    /// The longest line that is read, in bytes: a thousand times a usual one.
    static let longestLine = 1 << 20

    /// - Parameters:
    ///   - start: where to begin; the beginning of a line.
    ///   - lines: how many lines come before it.
    init(_ bytes: [UInt8], from start: Int = 0, after lines: Int = 0) {
        self.bytes = bytes
        self.lines = lines
        var begin = start
        while begin < bytes.count {
            let end = bytes[begin...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            self.lines += 1
            read(begin..<end, isLast: end == bytes.count)
            begin = end + 1
        }
    }

    private mutating func add(_ range: Range<Int>, _ content: Content) {
        entries.append(Entry(line: lines, range: range, content: content))
    }

    private mutating func read(_ whole: Range<Int>, isLast: Bool) {
        var range = whole
        // Some tools turn line feeds into CR LF.
        if !isLast, let last = bytes[range].last, last == UInt8(ascii: "\r") {
            range = range.lowerBound..<range.upperBound - 1
        }
        if range.isEmpty, !isLast { return }
        if let content = sound(range) {
            add(range, content)
            if isLast {
                tail = .lacksLineFeed
                add(range, .problem(.missingLineFeed))
            }
            return
        }
        if isLast { tail = .torn(offset: whole.lowerBound) }
        let salvaged = salvage(range)
        add(range, .problem(problem(of: range, isLast: isLast)))
        for (part, content) in salvaged { add(part, content) }
    }

    /// The content of an intact line; nil when its checksum does not vouch for it.
    private func sound(_ range: Range<Int>) -> Content? {
        guard range.count <= Self.longestLine, case .intact = SealedObject.examine(bytes, in: range) else { return nil }
        guard let json = JSONParser.parse(bytes, in: range), json.members != nil else { return .problem(.notJSON) }
        switch StoredEvent.read(json) {
        case .event(let event): return .event(event)
        case .unknown(let header, let word): return .unknown(header, word: word)
        case .newer(let version): return .newer(version: version)
        case .malformed(let field): return .problem(.malformed(field: field))
        }
    }

    private func problem(of range: Range<Int>, isLast: Bool) -> LineProblem {
        let line = bytes[range]
        if line.allSatisfy({ $0 == 0 }) { return .zeroBytes(line.count) }
        if isLast { return .tornTail(bytes: line.count) }
        if Self.conflictMarks.contains(where: { line.starts(with: $0) }) { return .conflictMarker }
        if range.count > Self.longestLine { return .tooLong(bytes: range.count) }
        return SealedObject.examine(bytes, in: range) == .unsealed ? .noChecksum : .badChecksum
    }

    private static let conflictMarks = ["<<<<<<< ", "=======", ">>>>>>> ", "||||||| "].map { Array($0.utf8) }
    private static let opening = Array("{\"at\":\"".utf8)

    /// Whole events inside a damaged line: of two lines whose line feed was lost, or behind the rest of a torn one.
    private func salvage(_ range: Range<Int>) -> [(Range<Int>, Content)] {
        guard range.count <= Self.longestLine else { return [] }
        var found: [(Range<Int>, Content)] = []
        var openings: [Int] = []
        var place = range.lowerBound
        while place < range.upperBound {
            if bytes[place] == UInt8(ascii: "{"), bytes[place..<range.upperBound].starts(with: Self.opening) {
                openings.append(place)
            } else if bytes[place] == UInt8(ascii: ","), SealedObject.isSeal(bytes, at: place),
                place + SealedObject.sealLength <= range.upperBound
            {
                let end = place + SealedObject.sealLength
                // Bounded: what a learner typed may look like the beginning of an event, but not often.
                for start in openings.suffix(4) {
                    guard let content = sound(start..<end) else { continue }
                    found.append((start..<end, content))
                    break
                }
                openings = []
                place = end
                continue
            }
            place += 1
        }
        return found
    }
}
