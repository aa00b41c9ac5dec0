import Assessment
import Quantities
import Testing

struct DiagnosisOfGapsTests {
    private func item(_ keys: [(name: String, key: Cloze.Key)]) -> Item {
        let gaps = keys.map { Cloze.Gap(name: $0.name, key: $0.key) }
        var item = Sample.item("gaps", .cloze(Cloze(gaps: gaps, rule: .perGap)))
        item.stem = LocalizedText(versions: [
            LocalizedText.Version(
                language: .english, text: Template(segments: keys.map { .gap($0.name) }))
        ])
        return item
    }

    private func figure(_ value: Int) -> Cloze.Key {
        .numeric(NumericKey(branches: [Sample.exactly(value)]))
    }

    private let letters = Cloze.Key.choice(
        Choice(
            options: [Option(text: LocalizedText("A"), key: .always), Option(text: LocalizedText("B"), key: .never)],
            isOrderFixed: true))

    private let opposite = Cloze.Key.choice(
        Choice(
            options: [Option(text: LocalizedText("C"), key: .never), Option(text: LocalizedText("D"), key: .always)],
            isOrderFixed: true))

    private func diagnoses(_ response: String, _ item: Item) -> [Diagnosis?] {
        let variant = Variant(of: item, seed: 0)
        guard let grade = variant.judge(response, language: .english).grade else { return [] }
        return variant.gapDiagnoses(of: response, grade: grade, language: .english)
    }

    @Test func answersInEachOthersGaps() {
        let item = item([("poor", figure(21)), ("middle", figure(81)), ("kulaks", figure(6))])
        #expect(diagnoses("81; 21; 6", item) == [.swapped(with: 2), .swapped(with: 1), nil])
        #expect(diagnoses("6; 81; 21", item) == [.swapped(with: 3), nil, .swapped(with: 1)])
    }

    @Test func aFigureAsIfItHadBeenAskedForAlone() {
        let item = item([("poor", figure(21)), ("middle", figure(81))])
        #expect(diagnoses("210; -81", item) == [.powerOfTen(1, isRounded: false), .sign])
        #expect(diagnoses("12; ", item) == [.swappedDigits, nil])
        #expect(diagnoses("21; 81", item) == [nil, nil])
    }

    @Test func lettersOfDifferentGapsAreNotTheSame() {
        #expect(diagnoses("b; a", item([("one", letters), ("two", opposite)])) == [nil, nil])
        #expect(diagnoses("b; 5", item([("one", letters), ("two", figure(7))])).first == .some(nil))
    }

    @Test func onlyGapsAreLookedAt() {
        #expect(diagnoses("17", Sample.numeric(Sample.exactly(16353))).isEmpty)
    }

    @Test func theOtherReadingOfAGapIsKeptInItsPlace() {
        let item = item([("one", figure(7)), ("two", figure(1600))])
        let grade = Variant(of: item, seed: 0).judge("2.600; 1600", language: .english).grade
        #expect(grade?.reading == "2.6; 1600")
        #expect(grade?.ambiguous == "2600; 1600")
    }
}
