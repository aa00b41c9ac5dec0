import Testing

@testable import QuestionBank

@Suite struct UnifiedDiffTests {
    private func diff(_ old: String, _ new: String, name: String = "a.quiz.md") -> String {
        String(decoding: UnifiedDiff.between(Array(old.utf8), and: Array(new.utf8), name: name), as: UTF8.self)
    }

    @Test func equalTextsHaveNone() {
        #expect(diff("a\nb\n", "a\nb\n").isEmpty)
    }

    @Test func oneHunk() {
        #expect(
            diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
                --- a.quiz.md
                +++ a.quiz.md
                @@ -2,7 +2,7 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8

                """)
    }

    @Test func emptyTexts() {
        #expect(diff("", "a\nb\n") == "--- a.quiz.md\n+++ a.quiz.md\n@@ -0,0 +1,2 @@\n+a\n+b\n")
        #expect(diff("a\n", "") == "--- a.quiz.md\n+++ a.quiz.md\n@@ -1 +0,0 @@\n-a\n")
    }

    @Test func aLastLineWithoutItsEnd() {
        #expect(
            diff("a\nb", "a\nb\n")
                == "--- a.quiz.md\n+++ a.quiz.md\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n")
    }

    @Test func namesThatWouldEndTheirLine() {
        #expect(diff("a\n", "b\n", name: "my bank.md").hasPrefix("--- my bank.md\t\n+++ my bank.md\t\n"))
        #expect(diff("a\n", "b\n", name: "a\n\"b.md").hasPrefix("--- \"a\\012\\\"b.md\"\n"))
    }

    @Test func changesFarApartAreTwoHunks() {
        let lines = (1...20).map { "\($0)\n" }
        var other = lines
        other[1] = "two\n"
        other.remove(at: 15)
        let text = diff(lines.joined(), other.joined())
        #expect(text.contains("@@ -1,5 +1,5 @@\n") && text.contains("@@ -13,7 +13,6 @@\n"))
    }

    /// Moves, repeats, deletions and insertions: what the diff says, done to the old text, gives the new one.
    @Test(arguments: 1...40 as ClosedRange<UInt64>) func aPatchGivesTheNewText(seed: UInt64) throws {
        var random = Steps(state: seed)
        var old = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
            Bool.random(using: &random) ? "" : "line \(Int.random(in: 0..<40, using: &random))"
        }
        let lines = old
        for _ in 0..<Int.random(in: 1..<12, using: &random) {
            let place = Int.random(in: 0...old.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: old.insert("new \(Int.random(in: 0..<9, using: &random))", at: place)
            case 1 where place < old.count: old.remove(at: place)
            case 2 where place < old.count: old.append(old.remove(at: place))
            default: break
            }
        }
        let ends = [Bool.random(using: &random), Bool.random(using: &random)]
        let before = lines.joined(separator: "\n") + (ends[0] ? "\n" : "")
        let after = old.joined(separator: "\n") + (ends[1] ? "\n" : "")
        #expect(try patched(before, with: diff(before, after)) == after)
    }

    private struct Steps: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// A strict reading of the format: every hunk stands where it says, and its old lines are those of the text.
    private func patched(_ text: String, with diff: String) throws -> String {
        func lines(_ text: String) -> [String] {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
            if let last = lines.popLast(), last != "\n" { lines.append(String(last.dropLast())) }
            return lines
        }
        let old = lines(text)
        var result: [String] = []
        var place = 0
        var rows = lines(diff).dropFirst(2)
        while let head = rows.popFirst() {
            let numbers = head.split { !$0.isNumber }.compactMap { Int($0) }
            let isWhole = head.split(separator: " ").dropFirst().prefix(2).map { $0.contains(",") }
            var counts: [Int] = []
            var left = numbers[...]
            for whole in isWhole { counts += [left.removeFirst(), whole ? left.removeFirst() : 1] }
            let start = counts[1] == 0 ? counts[0] : counts[0] - 1
            result += old[place..<start]
            place = start
            var (removed, added) = (0, 0)
            while removed < counts[1] || added < counts[3] || rows.first?.hasPrefix("\\") == true {
                let next = rows.popFirst()
                let row = try #require(next)
                let hasNoEnd = rows.first?.hasPrefix("\\") == true
                if hasNoEnd { rows.removeFirst() }
                let line = String(hasNoEnd ? row.dropFirst().dropLast() : row.dropFirst())
                if row.first != "+" {
                    #expect(old[place] == line)
                    place += 1
                    removed += 1
                }
                if row.first != "-" {
                    result.append(line)
                    added += 1
                }
            }
            #expect(removed == counts[1] && added == counts[3])
            #expect(counts[3] == 0 || result.count == counts[2] - 1 + counts[3])
        }
        return (result + old[place...]).joined()
    }
}
