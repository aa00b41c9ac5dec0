import Assessment
import Quantities
import Testing

struct VariantTests {
    private let letters = Sample.choice(
        options: [("A", .always), ("B", .never), ("C", .never)], isOrderFixed: false)

    @Test func aSeedRebuildsTheVariant() {
        for seed in 0..<50 as Range<UInt32> {
            let (first, second) = (Variant(of: letters, seed: seed), Variant(of: letters, seed: seed))
            #expect(first.optionOrder == second.optionOrder)
            #expect(first.values == second.values)
            #expect(first.optionOrder.sorted() == [0, 1, 2])
        }
    }

    @Test func keysStayThePlacesOfTheBank() {
        for seed in 0..<20 as Range<UInt32> {
            let variant = Variant(of: letters, seed: seed)
            #expect(variant.keys == [0])
            let shown = (0..<3).map { variant.letteredText(at: $0, in: .english) }
            #expect(shown == variant.optionOrder.map { ["A", "B", "C"][$0] })
        }
    }

    @Test func thereIsNoOptionBeyondTheEnds() {
        let variant = Variant(of: letters, seed: 1)
        #expect(variant.letteredText(at: -1, in: .english) == "")
        #expect(variant.letteredText(at: 3, in: .english) == "")
        #expect(Variant(of: Sample.text("x"), seed: 1).letteredText(at: 0, in: .english) == "")
    }

    @Test func theSeedFollowsSessionItemAndRepetition() {
        let item = ItemID(bank: "b", item: "i")
        let seed = Variant.seed(session: 7, item: item, repetition: 2)
        #expect(seed == Variant.seed(session: 7, item: item, repetition: 2))
        let others = [
            Variant.seed(session: 8, item: item, repetition: 2),
            Variant.seed(session: 7, item: ItemID(bank: "b", item: "j"), repetition: 2),
            Variant.seed(session: 7, item: item, repetition: 3),
        ]
        #expect(Set(others + [seed]).count == 4)
    }

    @Test func figuresAreInTheStyleOfTheReader() throws {
        var item = Sample.numeric(Sample.exactly(1))
        item.variables = [Variable(name: "d", domain: .list([try #require(Rational(decimal: "1.5"))]))]
        let stem = LocalizedText(versions: [
            .init(language: nil, text: Template(segments: [.text("d = "), .value(.variable("d"))]))
        ])
        let variant = Variant(of: item, seed: 1)
        #expect(variant.text(stem, in: .english) == "d = 1.5")
        #expect(variant.text(stem, in: .spanish) == "d = 1,5")
    }

    @Test func otherwiseIsRightWhereNoConditionHolds() throws {
        let isLarge = Expression.binary(.greater, .variable("d"), .number(Rational(10)))
        let item = Sample.choice(options: [("Large", .when(isLarge)), ("Neither", .never), ("Small", .otherwise)])
        let choice = try #require(item.choice)
        #expect(choice.keys(with: ["d": Rational(11)]) == [0])
        #expect(choice.keys(with: ["d": Rational(10)]) == [2])
        #expect(choice.keys(with: [:]) == [2])
    }
}
