import Assessment

/// How far one journal file has been read, and what would show that its bytes are not those that were read.
struct JournalFile: Equatable {
    /// Its name in the folder `journal`.
    var name: String
    var stamp = FileStamp()
    /// CRC-32 of all bytes read.
    var checksum = CRC32()
    /// Bytes read.
    var length = 0
    var lines = 0
    var tail = JournalText.Tail.clean
    var damagedLines = 0
    var firstDamagedLine = 0
    /// The newest version of the format that was seen in it.
    var version = StoredEvent.version

    /// The highest number of each device among events that were skipped.
    var skipped: [String: Int] = [:]

    init(name: String) { self.name = name }

    /// Reads on from `length`.
    mutating func take(_ bytes: [UInt8], stamp: FileStamp) -> [Event] {
        let text = JournalText(bytes, from: length, after: lines)
        checksum.update(bytes[length...])
        length = bytes.count
        self.stamp = stamp
        lines = text.lines
        tail = text.tail
        var events: [Event] = []
        for entry in text.entries {
            switch entry.content {
            case .event(let event): events.append(event)
            case .unknown(let header, _):
                skipped[header.device] = max(skipped[header.device] ?? 0, header.sequence)
            case .newer(let newer): version = max(version, newer)
            case .problem(let problem):
                // The torn end counts once it is followed by a line.
                if tail == .torn(offset: entry.range.lowerBound) { continue }
                guard problem.isDamage else { continue }
                if damagedLines == 0 { firstDamagedLine = entry.line }
                damagedLines += 1
            }
        }
        return events
    }

    /// True when `bytes` begin with what was read before, and reading can go on after it.
    func isContinued(by bytes: [UInt8]) -> Bool {
        tail == .clean && bytes.count >= length && CRC32(bytes[..<length]) == checksum
    }

    /// Takes note of a line of ours, once it is on disk.
    mutating func extend(by bytes: [UInt8], lines count: Int, lacksLineFeed: Bool, stamp: FileStamp) {
        checksum.update(bytes[...])
        length += bytes.count
        lines += count
        if case .torn = tail {
            if damagedLines == 0 { firstDamagedLine = lines - count }
            damagedLines += 1
        }
        tail = lacksLineFeed ? .lacksLineFeed : .clean
        self.stamp = stamp
    }

    var notices: [RecordNotice] {
        var notices: [RecordNotice] = []
        if case .torn(let offset) = tail { notices.append(.tornTail(file: name, bytes: length - offset)) }
        if damagedLines > 0 {
            notices.append(.damagedLines(file: name, first: firstDamagedLine, count: damagedLines))
        }
        if version > StoredEvent.version { notices.append(.newerVersion(file: name, version: version)) }
        return notices
    }
}
