import Assessment
import Quantities
import Testing

struct KeyFigureTests {
    private func item(_ item: Item, _ name: String, tags: [String] = [], group: String? = nil) -> Item {
        var named = item
        named.id = ItemID(bank: "sample", item: name)
        named.tags = tags
        named.group = group
        return named
    }

    private func sibling(_ response: String, _ asked: Item, among items: [Item]) -> String? {
        guard case .sibling(let figure) = Misses.diagnosis(response, asked, among: items) else { return nil }
        return figure.item.item
    }

    @Test func anotherQuestionsFigureIsNamed() {
        let poor = item(Misses.item("21000000"), "poor")
        let middle = item(Misses.item("81000000"), "middle")
        #expect(sibling("21 million", middle, among: [poor, middle]) == "poor")
        #expect(sibling("22 million", middle, among: [poor, middle]) == nil)
    }

    @Test func onlyOfTheSameBankAndNotItsOwn() {
        let asked = item(Misses.item("16353"), "asked")
        var foreign = item(Misses.item("20500"), "other")
        foreign.id = ItemID(bank: "elsewhere", item: "other")
        #expect(sibling("20500", asked, among: [asked, foreign]) == nil)
    }

    @Test func unitsAndPercentMustAgree() {
        let roubles = item(Misses.item("1650", unit: "rouble"), "roubles")
        #expect(sibling("1650", item(Misses.item("75", unit: "d"), "asked"), among: [roubles]) == nil)
        #expect(sibling("1650", item(Misses.item("1932"), "asked"), among: [roubles]) == nil)
        #expect(sibling("1650", item(Misses.item("800", unit: "rouble"), "asked"), among: [roubles]) == "roubles")
        let share = item(Misses.item("23.5", percent: true), "share")
        #expect(sibling("23.5", item(Misses.item("73"), "asked"), among: [share]) == nil)
        #expect(sibling("23.5", item(Misses.item("19", percent: true), "asked"), among: [share]) == "share")
        let metres = item(Misses.item("12500", unit: "m"), "metres")
        #expect(sibling("12.5 km", item(Misses.item("20", unit: "km"), "asked"), among: [metres]) == "metres")
    }

    @Test func smallAndRoundFiguresMustHaveToDoWithTheQuestion() {
        let days = Misses.item("50", unit: "d")
        let asked = Misses.item("75", unit: "d")
        #expect(sibling("50", item(asked, "asked"), among: [item(days, "days")]) == nil)
        #expect(
            sibling("50", item(asked, "asked", group: "test"), among: [item(days, "days", group: "test")]) == "days")
        #expect(
            sibling("50", item(asked, "asked", tags: ["x"]), among: [item(days, "days", tags: ["x", "y"])]) == "days")
        #expect(
            sibling(
                "7", item(Misses.item("8"), "asked", tags: ["x"]), among: [item(Misses.item("7"), "b", tags: ["x"])])
                == nil)
        let million = Misses.item("1000000")
        #expect(sibling("1000000", item(Misses.item("16353"), "asked"), among: [item(million, "m")]) == nil)
        #expect(
            sibling("1000000", item(Misses.item("16353"), "asked", group: "g"), among: [item(million, "m", group: "g")])
                == "m")
    }

    @Test func theMostAkinIsNamed() {
        let asked = item(Misses.item("1928"), "asked", tags: ["x", "y"], group: "g")
        let items = [
            item(Misses.item("1936"), "first"), item(Misses.item("1936"), "tag", tags: ["x"]),
            item(Misses.item("1936"), "tags", tags: ["y", "x"]), item(Misses.item("1936"), "group", group: "g"),
        ]
        #expect(sibling("1936", asked, among: items) == "group")
        #expect(sibling("1936", asked, among: Array(items.prefix(3))) == "tags")
        #expect(sibling("1936", asked, among: Array(items.prefix(2))) == "tag")
        #expect(sibling("1936", asked, among: Array(items.prefix(1))) == "first")
    }

    @Test func spansAnswerSpans() {
        let famine = item(Misses.item("1932", to: "1934"), "famine")
        let depression = item(Misses.item("1929", to: "1932"), "depression")
        #expect(sibling("1929-32", famine, among: [depression]) == "depression")
        #expect(sibling("1930", item(Misses.item("1940"), "asked"), among: [depression]) == nil)
    }

    @Test func aKeyThatChangesIsNobodysFigure() {
        var drawn = item(Misses.item("16353"), "drawn")
        drawn.variables = [Variable(name: "d", domain: .list([Rational(1)]))]
        #expect(KeyFigure.siblings(of: Sample.choice(), among: [drawn, Sample.text("x")]).isEmpty)
    }

    @Test func theToleranceOfTheSiblingHolds() {
        let share = item(
            Misses.item("73.3", percent: true, tolerance: .absolute(Misses.number("0.1"))), "share", tags: ["x"])
        let asked = item(Misses.item("19", percent: true), "asked", tags: ["x"])
        #expect(sibling("73.4", asked, among: [share]) == "share")
    }
}
