import Assessment
import Foundation
import Testing

@testable import QuestionBank

struct BankFormatterTests {
    private func formatted(_ text: String) -> String {
        String(decoding: BankFormatter.format(Array(text.utf8)).bytes, as: UTF8.self)
    }

    private func expect(_ text: String, becomes wanted: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let once = formatted(text)
        #expect(once == wanted, sourceLocation: sourceLocation)
        #expect(formatted(once) == once, sourceLocation: sourceLocation)
    }

    @Test func itemsAndBlocksAreParted() {
        expect(
            "---\nid: x\n---\n## a\n\nYes?\n- (x) yes\n\n- ( ) no\n> So.\nhint: h\n\ntags: t\n\n\n\n## b\nNo?\n= 1\n",
            becomes: """
                ---
                id: x
                ---

                ## a
                Yes?

                - (x) yes
                - ( ) no

                > So.

                hint: h
                tags: t

                ## b
                No?

                = 1

                """)
    }

    @Test func whatGoesOnIsAligned() {
        expect(
            """
            ---
            id:x
            title:   [en] T
              [es] U
            languages: en es
            sources:
                a: [en] A
                 [es] B
            ---

            ## a
            [en]Long
                  text
            [es]   Texto
             largo

            - (50%) [en] One
              [es] Uno
             > [en] Feed
              back
             > [es] Eco
            - ( x ) [en] Two
            [es] Dos

            >[en] Why
              so
            >[es] Eso

            hint:[en] H
              [es] P
            """,
            becomes: """
                ---
                id: x
                title: [en] T
                       [es] U
                languages: en es
                sources:
                  a: [en] A
                     [es] B
                ---

                ## a
                [en] Long
                     text
                [es] Texto
                     largo

                - (50%) [en] One
                        [es] Uno
                        > [en] Feed
                               back
                        > [es] Eco
                - (x) [en] Two
                      [es] Dos

                > [en] Why
                       so
                > [es] Eso

                hint: [en] H
                      [es] P

                """)
    }

    @Test func marksAreSpaced() {
        expect(
            "##a\nlet  d=1..9\nHow many?\n={d}\n~5 (0)\n >no\n",
            becomes: "## a\nlet d = 1..9\nHow many?\n\n= {d}\n~ 5 (0)\n  > no\n")
        expect("## a\nWho?\n=\"A\" | \"B\"\n    \"C\"\n", becomes: "## a\nWho?\n\n= \"A\" | \"B\"\n  \"C\"\n")
    }

    @Test func orderingsAreNumbered() {
        expect("## a\nOrder?\n\n1) one\n1) two\n7. three\n", becomes: "## a\nOrder?\n\n1. one\n2. two\n3. three\n")
        let odd = "## a\nOrder?\n\n2. one\n1. two\n3. three\n"
        expect(odd, becomes: odd)
    }

    @Test func paragraphsStay() {
        let text = """
            ## a
            One.

            Two: a list

            - first
            - second

            - (x) yes

                  and more
            - ( ) no

            > Three.

            > Four.
            >
            > Five.

            """
        expect(text, becomes: text)
    }

    @Test func idsComeFromTheStem() {
        expect(
            "---\nlanguages: es en\n---\n\n##\n[en] Which decree?\n[es] ¿Qué decreto abolió la propiedad?\n\n= 1\n\n##\n[es] ¿Qué decreto abolió la propiedad?\n\n= 2\n",
            becomes:
                "---\nlanguages: es en\n---\n\n## que-decreto-abolio-la-propiedad\n[en] Which decree?\n[es] ¿Qué decreto abolió la propiedad?\n\n= 1\n\n## que-decreto-abolio-la-propiedad-2\n[es] ¿Qué decreto abolió la propiedad?\n\n= 2\n"
        )
        expect("##\n[hi] नील नदी कितनी लंबी है?\n\n= 1\n", becomes: "## नील-नदी-कितनी\n[hi] नील नदी कितनी लंबी है?\n\n= 1\n")
        expect("##\n???\n\n= 1\n", becomes: "## item\n???\n\n= 1\n")
    }

    @Test func anItemWithAnErrorKeepsItsBytes() {
        expect(
            "## a\n-  ( x )  what   \n\n\n  =  \n## b\nNo?\n=1\n",
            becomes: "## a\n-  ( x )  what   \n\n\n  =  \n\n## b\nNo?\n\n= 1\n")
    }

    @Test func lineEndsAreThoseOfTheFile() {
        expect("## a\r\nYes?\r\n=1\r\n", becomes: "## a\r\nYes?\r\n\r\n= 1\r\n")
        expect("", becomes: "")
        expect("\n\n", becomes: "")
    }

    @Test func commentsSurvive() {
        let text = """
            <!-- head -->

            ---
            id: x
            <!-- in the
                 head -->
            ---

            <!-- above a -->
            ## a
            <!-- in a -->
            Yes? <!-- beside -->
            <!-- before answers -->

            - (x) yes <!-- key -->
            <!-- between -->
            - ( ) no

            <!-- allow: source-missing -->
            tags: t

            <!-- end -->

            """
        expect(text, becomes: text)
    }
}

/// Whatever stands in a file: formatting twice is formatting once, comments survive, and items stay what they are.
struct BankFormatterPropertyTests {
    private static func items(_ bytes: [UInt8]) -> [String: String] {
        let reading = BankReader.read(bytes, fileName: "x.quiz.md", scrutiny: .soundness)
        return Dictionary((reading.bank?.items ?? []).map { ($0.id.item, $0.revision) }) { first, _ in first }
    }

    private static func comments(_ bytes: [UInt8]) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.components(of: "<!--").dropFirst().map { part in
            part.components(of: "-->")[0].replacing("\r\n", with: "\n")
        }
    }

    private func check(_ bytes: [UInt8], _ comment: Comment) {
        let once = BankFormatter.format(bytes)
        #expect(BankFormatter.format(once.bytes).bytes == once.bytes, comment)
        let (before, after) = (Self.items(bytes), Self.items(once.bytes))
        for (id, revision) in before { #expect(after[id] == revision, "\(id) \(comment)") }
        #expect(after.count == before.count + once.insertedIDs.count, comment)
        #expect(Self.comments(bytes) == Self.comments(once.bytes), comment)
    }

    @Test func theBanksOfTheProject() throws {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        var files = 0
        for folder in ["QuestionBanks", "Tests/vivaTests"] {
            for name in try FileManager.default.subpathsOfDirectory(atPath: checkout + "/" + folder)
            where name.hasSuffix(".quiz.md") {
                let data = try Data(contentsOf: URL(filePath: checkout + "/" + folder + "/" + name))
                check(Array(data), "\(name)")
                files += 1
            }
        }
        #expect(files > 5)
    }

    @Test func theExampleOfTheFormat() {
        check(Array(BankFormatExampleTests.text.utf8), "example")
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>) func mutations(seed: UInt64) {
        var random = Noise(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let likely = Array("\n\n\n\r\t  -=~>#[](){}\\\"|:x0.,<!".utf8)
        for _ in 0..<40 {
            var bytes = Array(BankFormatExampleTests.text.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                if Bool.random(using: &random) {
                    bytes.insert(likely.randomElement(using: &random) ?? 0, at: place)
                } else {
                    bytes.remove(at: place)
                }
            }
            check(bytes, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>) func pieces(seed: UInt64) {
        var random = Noise(state: seed)
        let pieces = [
            "## a\n", "## b\nWhat?\n", "##\n", "Who?\n", "- (x) yes\n", "- ( ) no\n", "- [x] a\n", "- [ ]  b\n",
            "= 1\n", "=\"t\"\n",
            "~ 2 (0)\n", "let d = 1..9\n", "{d}", "\n", "\n\n", "  ", "[en] x\n", "[es] y\n", "<!-- c -->",
            "<!-- c\n d -->\n",
            "> e\n", ">\n", "  > f\n", "hint: h\n", "tags:a,b\n", "1. one\n", "2) two\n", "- p -> q\n", "[[g]]",
            "[[g]] = 1\n",
            "---\n", "languages: en es\n", "\\\n", "\r\n", "\t", "require d > 2\n", "- item\n", "\u{FEFF}",
        ].map { Array($0.utf8) }
        for _ in 0..<150 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<30, using: &random) { bytes += pieces.randomElement(using: &random) ?? [] }
            check(bytes, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
    }
}

extension String {
    fileprivate func components(of separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

private struct Noise: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}
