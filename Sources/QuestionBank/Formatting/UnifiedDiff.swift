/// The lines in which two texts differ, in the unified format of POSIX `diff -u` that `patch` and `git apply` read.
public struct UnifiedDiff {
    /// Where more than this many pairs of lines would have to be compared, they are taken as replaced.
    private static let mostPairs = 1 << 20
    private static let context = 3

    private let name: [UInt8]
    private let old: [ArraySlice<UInt8>]
    private let new: [ArraySlice<UInt8>]
    /// For each line, whether it is only in its own text.
    private var isRemoved: [Bool]
    private var isAdded: [Bool]

    /// The whole difference, which is empty where there is none.
    ///
    /// - Parameter name: stands for both texts; apply it with `patch -p0` where it is a path.
    public static func between(_ old: [UInt8], and new: [UInt8], name: String) -> [UInt8] {
        guard old != new else { return [] }
        var diff = UnifiedDiff(old, new, name: name)
        diff.compare()
        return diff.text()
    }

    private init(_ old: [UInt8], _ new: [UInt8], name: String) {
        self.name = Self.quoted(name)
        self.old = Self.lines(of: old)
        self.new = Self.lines(of: new)
        isRemoved = [Bool](repeating: false, count: self.old.count)
        isAdded = [Bool](repeating: false, count: self.new.count)
    }

    /// Lines with the feed that ends them.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for place in bytes.indices where bytes[place] == 0x0A {
            lines.append(bytes[start...place])
            start = place + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    /// A name as GNU diff and git write it: quoted where a byte would end it, and with a tab after one with spaces.
    private static func quoted(_ name: String) -> [UInt8] {
        let bytes = Array(name.utf8)
        guard bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }) else {
            return bytes.contains(0x20) ? bytes + [0x09] : bytes
        }
        var quoted: [UInt8] = [0x22]
        for byte in bytes {
            switch byte {
            case 0x22, 0x5C: quoted += [0x5C, byte]
            case 0..<0x20, 0x7F: quoted += [0x5C, 0x30 + byte >> 6, 0x30 + (byte >> 3) & 7, 0x30 + byte & 7]
            default: quoted.append(byte)
            }
        }
        return quoted + [0x22]
    }
}

extension UnifiedDiff {
    /// Patience diff: lines that stand once in each text part it into stretches, which are compared alike.
    ///
    /// Bram Cohen's, as in "Patience Diff Advantages" (2010); what has no such lines is left to Myers' algorithm
    /// ("An O(ND) difference algorithm and its variations", 1986) of the standard library.
    private mutating func compare() {
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        func number(_ line: ArraySlice<UInt8>) -> Int {
            if let known = numbers[line] { return known }
            numbers[line] = numbers.count
            return numbers.count - 1
        }
        let (own, other) = (old.map(number), new.map(number))
        var stretches = [(own.indices, other.indices)]
        while var (left, right) = stretches.popLast() {
            while let one = left.first, let two = right.first, own[one] == other[two] {
                left.removeFirst()
                right.removeFirst()
            }
            while let one = left.last, let two = right.last, own[one] == other[two] {
                left.removeLast()
                right.removeLast()
            }
            if left.isEmpty || right.isEmpty {
                mark(left, right)
                continue
            }
            let anchors = Self.anchors(own[left], other[right])
            if anchors.isEmpty {
                compareClosely(own[left], other[right])
                continue
            }
            var (from, to) = (left.lowerBound, right.lowerBound)
            for (one, two) in anchors {
                stretches.append((from..<one, to..<two))
                (from, to) = (one + 1, two + 1)
            }
            stretches.append((from..<left.upperBound, to..<right.upperBound))
        }
    }

    private mutating func mark(_ left: Range<Int>, _ right: Range<Int>) {
        for place in left { isRemoved[place] = true }
        for place in right { isAdded[place] = true }
    }

    private mutating func compareClosely(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) {
        guard left.count <= Self.mostPairs / right.count else {
            mark(left.indices, right.indices)
            return
        }
        for change in Array(right).difference(from: Array(left)) {
            switch change {
            case .remove(let offset, _, _): isRemoved[left.startIndex + offset] = true
            case .insert(let offset, _, _): isAdded[right.startIndex + offset] = true
            }
        }
    }

    /// Places of lines that stand once in each stretch, the longest list of them that is in order in both.
    private static func anchors(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) -> [(Int, Int)] {
        func places(_ lines: ArraySlice<Int>) -> [Int: Int] {
            var places: [Int: Int] = [:]
            for place in lines.indices { places[lines[place]] = places[lines[place]] == nil ? place : -1 }
            return places
        }
        let (ofLeft, ofRight) = (places(left), places(right))
        let pairs = left.indices.compactMap { place -> (Int, Int)? in
            guard ofLeft[left[place]] == place, let other = ofRight[left[place]], other >= 0 else { return nil }
            return (place, other)
        }
        // The ends of the shortest rising lists, each with the pair before it.
        var ends: [Int] = []
        var before: [Int?] = []
        for place in pairs.indices {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].1 < pairs[place].1 { low = middle + 1 } else { high = middle }
            }
            before.append(low > 0 ? ends[low - 1] : nil)
            if low == ends.count { ends.append(place) } else { ends[low] = place }
        }
        var chain: [(Int, Int)] = []
        var place = ends.last
        while let current = place {
            chain.append(pairs[current])
            place = before[current]
        }
        return chain.reversed()
    }
}

extension UnifiedDiff {
    private struct Row {
        var mark: UInt8
        var line: ArraySlice<UInt8>

        var isChange: Bool { mark != UInt8(ascii: " ") }
    }

    private func text() -> [UInt8] {
        let rows = rows()
        var text = Array("--- ".utf8) + name + Array("\n+++ ".utf8) + name + [0x0A]
        let changes = rows.indices.filter { rows[$0].isChange }
        var written = 0
        // Lines of each text before the hunk.
        var (start, otherStart) = (0, 0)
        var place = 0
        while place < changes.count {
            let first = max(0, changes[place] - Self.context)
            while place + 1 < changes.count, changes[place + 1] - changes[place] <= 2 * Self.context + 1 { place += 1 }
            let end = min(rows.count, changes[place] + Self.context + 1)
            start += first - written
            otherStart += first - written
            let hunk = rows[first..<end]
            let count = hunk.count { $0.mark != UInt8(ascii: "+") }
            let otherCount = hunk.count { $0.mark != UInt8(ascii: "-") }
            text += Array("@@ -\(Self.range(start, count)) +\(Self.range(otherStart, otherCount)) @@\n".utf8)
            for row in hunk {
                text.append(row.mark)
                text += row.line
                if row.line.last != 0x0A { text += Array("\n\\ No newline at end of file\n".utf8) }
            }
            start += count
            otherStart += otherCount
            written = end
            place += 1
        }
        return text
    }

    /// Both texts, line by line; of what was replaced the old lines first.
    private func rows() -> [Row] {
        var rows: [Row] = []
        var (place, other) = (0, 0)
        while place < old.count || other < new.count {
            if place < old.count, isRemoved[place] {
                rows.append(Row(mark: UInt8(ascii: "-"), line: old[place]))
                place += 1
            } else if other < new.count, isAdded[other] {
                rows.append(Row(mark: UInt8(ascii: "+"), line: new[other]))
                other += 1
            } else {
                rows.append(Row(mark: UInt8(ascii: " "), line: old[place]))
                place += 1
                other += 1
            }
        }
        return rows
    }

    /// The first line and how many; an empty range stands after the line that it names.
    private static func range(_ start: Int, _ count: Int) -> String {
        count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
    }
}
