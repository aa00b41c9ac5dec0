import Assessment
import Quantities
import Testing

@testable import QuestionBank

@Suite struct GIFTTests {
    private func read(_ text: String) -> BankReading {
        BankFormat.gift.read(Array(text.utf8), fileName: "a.gift")
    }

    /// The only item as it stands in a bank, without the head.
    private func item(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let reading = read(text)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))", sourceLocation: sourceLocation)
        let bank = try #require(reading.bank, sourceLocation: sourceLocation)
        let lines = ItemWriter(item: try #require(bank.items.first), languages: bank.languages).lines
        return lines.joined(separator: "\n")
    }

    @Test func oneRightOption() throws {
        #expect(
            try item("::sea::Into which sea? {=Black#Yes. ~Baltic#The Vistula. ~%50%Marmara\n####Look it up.}") == """
                ## sea
                Into which sea?

                - (x) Black
                      > Yes.
                - ( ) Baltic
                      > The Vistula.
                - (50%) Marmara

                > Look it up.
                """)
    }

    @Test func severalRightOptions() throws {
        #expect(
            try item("Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-50%d ~e}").hasSuffix(
                """
                - [100/3%] a
                - [100/3%] b
                - [100/3%] c
                - [-50%] d
                - [ ] e
                """))
    }

    @Test func truth() throws {
        #expect(
            try item("::t::The sun rises. {T#No, it does.#Right}").hasSuffix(
                "- (x) True\n      > Right\n- ( ) False\n      > No, it does.\n\norder: fixed"))
        #expect(try item("It is so.{FALSE}").contains("- (x) False"))
    }

    @Test func texts() throws {
        #expect(
            try item("Who? {=Grant =%50%Lee#Nearly. =Ulysses Grant}").hasSuffix(
                "= \"Grant\"\n~ \"Lee\" (0.5)\n  > Nearly.\n= \"Ulysses Grant\"\n\naccents: exact"))
        #expect(try item("Grant is {~buried =entombed} there.").contains("Grant is _____ there."))
    }

    @Test func figures() throws {
        #expect(try item("How many? {#3}").hasSuffix("= 3"))
        #expect(try item("How many? {#1.0925:0.0005#Right}").hasSuffix("= 1.0925 ± 0.0005\n  > Right"))
        #expect(try item("How many? {#2.4..2.8}").hasSuffix("= 2.4..2.8"))
        #expect(try item("How many? {#=1822:0 =%50%1822:2#Near.}").hasSuffix("= 1822\n~ 1822 ± 2 (0.5)\n  > Near."))
        #expect(try item("How many? {#-1e3:.5}").hasSuffix("= -1000 ± 0.5"))
    }

    /// What Moodle takes for "any answer is right" is an error with a place and a way out.
    @Test(arguments: [
        ("1,0925:0.0005", "1.0925"), ("1.600.000:1", "1600000"), ("2 millones:0", nil), ("1,5..2,5", "1.5"),
    ])
    func figuresThatMoodleMisreads(written: String, fix: String?) throws {
        let reading = read("One? {#1}\n\nHow many? {#\(written)}\n")
        let finding = try #require(reading.diagnostics.first)
        #expect(reading.codes == [.importUnreadable])
        #expect(finding.range.line == 3)
        #expect(finding.range.column == 13)
        #expect(finding.fix?.replacement == fix)
        #expect(reading.bank?.items.count == 1)
    }

    @Test func pairs() throws {
        #expect(
            try item("Match. {=Paris -> Seine =London->Thames =Madrid -> Seine = -> Loire}").hasSuffix(
                "- Paris -> Seine\n- London -> Thames\n- Madrid -> Seine\n- -> Loire"))
    }

    @Test func escapesAndFormats() throws {
        #expect(
            try item("::a\\:b::What is 1 \\= \\{x\\} \\# \\~?\\nGo {=\\=1 ~2}").contains(
                "What is 1 = \\{x} # ~?\\\n  Go"))
        #expect(try item("[html]<p>H<sub>2</sub>O &amp; more</p><ul><li>a</li></ul> {=x ~y}").contains("H₂O & more"))
        #expect(try item("[markdown]A *b* c {=x ~y}").contains("A *b* c"))
    }

    @Test func idsAndTags() throws {
        let text =
            "// question: 12 name: x\n// [id:my-id] [tag:one] [tag:two words]\n::A name::What? {=x ~y}"
        let written = try item(text)
        #expect(written.hasPrefix("## my-id\n"))
        #expect(written.hasSuffix("tags: one, two words"))
        #expect(try item("::¿Qué es?::What? {=x ~y}").hasPrefix("## que-es\n"))
        #expect(read("::a::One? {=x ~y}\n\n::a::Two? {=x ~y}").bank?.items.map(\.id.item) == ["a", "a-2"])
    }

    /// What Moodle loses or mends without a word is said.
    @Test func lossesHavePlaces() {
        let reading = read(
            """
            $CATEGORY: $course$/top/Rivers
            One? {=x ~y}

            ::two::Two? {=x ~y}
            ::three::Three? {=x ~y}

            An essay? {}

            Only words.

            Four? {=x =y*}

            Five? {~x ~y

            """)
        #expect(reading.bank?.items.count == 4)
        #expect(reading.bank?.items.first?.tags == ["Rivers"])
        #expect(reading.diagnostics.map(\.range.line) == [1, 2, 5, 7, 9, 11, 11, 13])
        #expect(reading.codes.dropLast() == Array(repeating: .importLossy, count: 7)[...])
        #expect(reading.codes.last == .importUnreadable)
        #expect(reading.itemsLeftOut == 3)
    }

    /// What our own checks refuse is said at its place in the foreign file.
    @Test func questionsThatCannotBeAsked() {
        let reading = read("One? {~x ~y}\n\nTwo? {=x ~x}\n\nThree? {=x ~y}\n")
        #expect(reading.bank?.items.count == 1)
        #expect(reading.codes == [.keyMissing, .optionDuplicate])
        #expect(reading.diagnostics.map(\.range.line) == [1, 3])
    }

    // MARK: Writing

    private static let sample = """
        ---
        id: rivers
        languages: en
        numbers: point
        ---

        ## sea
        Into which sea: {x} = #1 or ~2?

        - (x) Black
        - ( ) Baltic: {cold} \\ #2
          > The *Vistula*.
        - (50%) Marmara

        > Its delta
        >
        > lies in Romania.

        tags: seas, two words

        ## several
        Which?

        - [50%] Inn
        - [50%] Sava
        - [-50%] Elbe
        - [ ] Rhine

        ## length
        How long?

        = 2850 ± 20
          > Yes.
        ~ 2000..2500 (0.5)
        ~ 285 (0)
          > A nought is missing.

        ## author
        Who?

        = "Baykov" | "Alexander Baykov"
        ~ "Bay*" (0.5)
          > Nearly.

        accents: exact

        ## match
        Match.

        - Paris -> Seine
        - London -> Thames
        - -> Loire

        ## truth
        <b>Is</b> it & so?

        - ( ) True
          > No.
        - (x) False

        order: fixed

        """.replacing("{x}", with: "\\{x}").replacing("{cold}", with: "\\{cold}")

    private func written(_ text: String, _ options: BankFormat.WritingOptions = .init()) throws -> BankWriting {
        let reading = BankReader.read(Array(text.utf8), fileName: "rivers.quiz.md")
        #expect(!reading.diagnostics.contains { $0.severity == .error })
        return BankFormat.gift.write(try #require(reading.bank), options: options)
    }

    /// Stem, options, keys, shares, tolerances, feedback, tags and ids survive.
    @Test func thereAndBack() throws {
        let bank = try #require(BankReader.read(Array(Self.sample.utf8), fileName: "rivers.quiz.md").bank)
        let writing = try written(Self.sample)
        #expect(writing.diagnostics.isEmpty, "\(writing.diagnostics.map(\.message))")
        let reading = BankFormat.gift.read(writing.bytes, fileName: "rivers.gift")
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
        #expect(BankWriter.text(try #require(reading.bank)) == BankWriter.text(bank))
    }

    private func lines(_ items: String) throws -> (lines: [String], losses: [String]) {
        let writing = try written("---\nid: b\nlanguages: en\nnumbers: point\n---\n\n" + items)
        let text = String(decoding: writing.bytes, as: UTF8.self)
        return (text.split(separator: "\n").dropFirst().map(String.init), writing.diagnostics.map(\.message))
    }

    /// Anywhere in an answer, `->` makes Moodle take typed texts for pairs.
    @Test func noArrowInTypedTexts() throws {
        let (lines, losses) = try lines("## a\nQ?\n\n= \"x -> y\"\n~ \"z\"\n  > a -> b\n")
        #expect(lines.dropFirst() == ["::a::Q? {", "\t=x → y", "\t=%0%z#a → b}"])
        #expect(losses.count { $0.contains("`->`") } == 2)
    }

    /// Moodle parts a pair at its first arrow.
    @Test func arrowsOnTheRightOfPairs() throws {
        let (lines, losses) = try lines("## a\nQ?\n\n- x -\\> y -> z -\\> w\n- b -> c\n")
        #expect(lines.dropFirst() == ["::a::Q? {", "\t=x → y -> z -> w", "\t=b -> c}"])
        #expect(losses.count { $0.contains("`->`") } == 1)
    }

    /// Moodle takes `[html]` and the like off the start of every answer.
    @Test func namesOfFormatsAreWords() throws {
        let item = "## a\nQ?\n\n- (x) [html] x\n      > [moodle] y\n- ( ) [mine] z\n"
            .replacing("[html]", with: "\\[html]").replacing("[m", with: "\\[m")
        let (lines, _) = try lines(item)
        #expect(
            lines.dropFirst()
                == ["::a::[plain]Q? {", "\t=[plain][html] x#[plain][moodle] y", "\t~[mine] z}"])
        let reading = read(lines.joined(separator: "\n"))
        #expect(reading.bank?.items.first?.choice?.options.map { Item.plain($0.text) } == ["[html] x", "[mine] z"])
    }

    /// A box stays a box with one right option, and a weight of 100 is one to Moodle.
    @Test func oneRightBox() throws {
        let (lines, losses) = try lines("## a\nQ?\n\n- [x] one\n- [ ] two\n- [ ] three\n\nscore: right-minus-wrong\n")
        #expect(lines.dropFirst() == ["::a::Q? {", "\t~%100%one", "\t~%-100%two", "\t~%-100%three}"])
        #expect(losses.isEmpty)
        let reading = read(lines.joined(separator: "\n"))
        #expect(reading.diagnostics.isEmpty)
        guard case .multiple(let choice, .moodle) = try #require(reading.bank?.items.first).answer else {
            Issue.record("boxes are wanted")
            return
        }
        #expect(choice.options.map(\.credit) == [.one, Rational(-1), Rational(-1)])
    }

    /// Moodle refuses a question whose best answer does not earn the whole mark.
    @Test func noFigureWithoutItsKey() throws {
        let writing = try written(
            "---\nid: b\nlanguages: en\nnumbers: point\n---\n\n## a\nQ?\n\n= > 500\n~ 400..500 (0.5)\n")
        #expect(writing.itemsLeftOut == 1)
        #expect(!String(decoding: writing.bytes, as: UTF8.self).contains("400"))
    }

    @Test func eachTagIsAToken() throws {
        let (lines, losses) = try lines("## a\nQ?\n\n= 1\n\ntags: seas, c#d, e]f, <g>\n")
        #expect(lines.first == "// [id:a] [tag:seas] [tag:c#d] [tag:e\\]f]")
        #expect(losses.count { $0.contains("tag") } == 1)
        #expect(read(lines.joined(separator: "\n")).bank?.items.first?.tags == ["seas", "c#d", "e]f"])
    }

    @Test func howTextsAreCompared() throws {
        let (_, losses) = try lines("## a\nQ?\n\n= \"Bogotá\"\n\ncase: exact\ntypos: 1\n")
        #expect(
            losses == [
                "`a`: slips count as wrong in Moodle", "`a`: capitals do not count in Moodle's GIFT",
                "`a`: accents count in Moodle",
            ])
        #expect(try lines("## a\nQ?\n\n= \"Rhine\"\n").losses == ["`a`: accents count in Moodle"])
        #expect(try lines("## a\nQ?\n\n= \"Rhine\"\n\naccents: exact\n").losses.isEmpty)
    }

    @Test func aBackslashBeforeALineEnd() throws {
        let item = "## a\nQ?\n\n- (x) x\n- ( ) y\n\n> One\\\\\\\n> two.\n"
        let (lines, _) = try lines(item)
        #expect(lines.last == "####One\\\\\\ntwo.}", "\(lines)")
        let reading = read(lines.joined(separator: "\n"))
        #expect(reading.bank?.items.first?.explanation.map(Item.plain) == "One\\\ntwo.")
    }

    @Test func lossesOfWritingHavePlaces() throws {
        let text = """
            ---
            id: b
            languages: en es
            numbers: point
            ---

            ## unit
            [en] How much?
            [es] ¿Cuánto?

            = 5 ha 2 sf
            ~ > 500 ha (0)

            hint: [en] Think.

            ## order
            Sort.

            1. One
            2. Two

            ## draws
            let d = 1..9
            Twice {d}?

            = {d * 2}

            """
        let writing = try written(text)
        #expect(writing.itemsLeftOut == 2)
        #expect(writing.diagnostics.allSatisfy { $0.code == .exportLossy && $0.severity == .warning })
        #expect(writing.diagnostics.map(\.range.line) == [2, 22, 7, 7, 7, 7, 16])
        let drawn = try written(text, .init(language: .spanish, seed: 3))
        #expect(drawn.itemsLeftOut == 1)
        #expect(String(decoding: drawn.bytes, as: UTF8.self).contains("¿Cuánto? {#\n\t=5:0.05"))
    }

    /// The middle of what rounds alike, not the figure that the author wrote more digits of.
    @Test func roundedFigures() throws {
        let (lines, losses) = try lines("## a\nPi?\n\n= 3.14159 3 sf\n\n## b\nPi?\n\n= -3.1416 2 dp\n")
        #expect(lines.filter { $0.hasPrefix("\t") } == ["\t=3.14:0.005}", "\t=-3.14:0.005}"])
        #expect(losses.filter { $0.contains("3.14 ± 0.005") }.count == 2)
    }

    /// Both formats of Moodle give the same weights to rules that are no sums.
    @Test(arguments: [("all-or-nothing", ["50", "50", "-100", "-100"]), ("per-option", ["50", "50", "-50", "-50"])])
    func rulesThatAreNoSums(rule: String, weights: [String]) throws {
        let item = "## a\nQ?\n\n- [x] a\n- [x] b\n- [ ] c\n- [ ] d\n\nscore: \(rule)\n"
        let (lines, losses) = try lines(item)
        let signs = zip(weights, ["a", "b", "c", "d}"]).map { "\t~%\($0)%\($1)" }
        #expect(lines.suffix(4) == signs[...])
        let bank = BankReader.read(
            Array(("---\nid: b\nlanguages: en\nnumbers: point\n---\n\n" + item).utf8), fileName: "b")
        let writing = BankFormat.moodleXML.write(try #require(bank.bank))
        let root = try XMLDocument.root(of: writing.bytes)
        #expect(root.descendants("answer").map { $0["fraction"] } == weights)
        #expect(writing.diagnostics.map(\.message) == losses && losses.count == 1)
    }

    // MARK: Robustness

    @Test(arguments: 1...6 as ClosedRange<UInt64>) func mutations(seed: UInt64) throws {
        let bytes = try written(Self.sample).bytes
        for format in [BankFormat.gift, .aiken, .ankiText, .hashcards, .json, .csv] where format.canRead {
            var random = SplitMix(state: seed)
            for _ in 0..<40 {
                var mutated = bytes
                for _ in 0..<4 {
                    let place = Int(random.next() % UInt64(mutated.count))
                    let signs = Array("{}~=#:\\\n[]->%\"\t$/,<&;A.?".utf8)
                    mutated[place] =
                        random.next() % 3 == 0
                        ? UInt8(random.next() % 256) : signs[Int(random.next() % UInt64(signs.count))]
                }
                let reading = format.read(mutated, fileName: "m")
                for diagnostic in reading.diagnostics {
                    #expect(!DiagnosticPrinter.text(diagnostic, source: mutated).isEmpty)
                }
            }
        }
    }

    private struct SplitMix {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
