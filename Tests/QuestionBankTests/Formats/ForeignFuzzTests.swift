import Testing

@testable import QuestionBank

/// Files with bytes changed, cut and doubled: whatever comes, reading ends and keeps the process alive.
@Suite struct ForeignFuzzTests {
    private struct Mutation {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, bound)
        }

        mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
            var bytes = bytes
            for _ in 0...next(6) where !bytes.isEmpty {
                let place = next(bytes.count)
                switch next(5) {
                case 0: bytes[place] = UInt8(next(256))
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
                case 2:
                    bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(60))], at: next(bytes.count))
                case 3: bytes[place] ^= 1 << UInt8(next(8))
                default:
                    let words = [
                        "<", "&", "</text>", "\"", "]]>", "0", "*", "{1:SA:=", "[[1]]", "\u{E0F0}7\u{E0F1}", "1e99",
                    ]
                    bytes.insert(contentsOf: Array(words[next(words.count)].utf8), at: place)
                }
            }
            return bytes
        }
    }

    @Test(arguments: [BankFormat.moodleXML, .qti, .qti3, .canvas])
    func mutatedFilesAreRead(format: BankFormat) throws {
        var random = RandomBank(seed: 5)
        let sound = format.write(random.bank(items: 7), options: .init(seed: 1)).bytes
        var files = [sound]
        if format != .moodleXML {
            var archive = try ZipArchive(sound)
            files += try archive.entries.filter { $0.name.hasSuffix("1.xml") || $0.name.hasSuffix("quiz.xml") }
                .compactMap { try archive.file($0.name) }
        }
        var mutation = Mutation(state: 77)
        for round in 0..<150 {
            let bytes = mutation.mutated(files[round % files.count])
            let reading = format.read(bytes, fileName: "fuzz")
            #expect(reading.bank != nil || !reading.diagnostics.isEmpty)
        }
    }
}
