import Foundation
import Testing

/// `viva read`: what is told of a reading, in words and in JSON.
@Suite struct ReadCommandTests {
    private func read(_ arguments: String..., language: String = "en") throws -> String {
        let result = try Program().run(["read", "--lang", language] + arguments)
        return result.output + result.messages
    }

    private func json(_ arguments: String..., language: String = "en") throws -> [String: String?] {
        let result = try Program().run(["read", "--json", "--lang", language] + arguments)
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any] ?? [:]
        return object.mapValues { $0 as? String }
    }

    @Test(arguments: [
        ("6 feet 2 inches", "en", "74", "in"), ("3 h 20 min", "en", "200", "min"),
        ("2 sazhen 1 arshin", "en", "7", "arshin"),
        ("5 pies 3 pulgadas", "es", "5.25", "ft"), ("1 m 75 cm", "en", "1.75", "m"), ("6 feet", "en", "6", "ft"),
    ])
    func severalUnitsComeToADecimal(text: String, language: String, value: String, unit: String) throws {
        let json = try json(text, language: language)
        #expect(json["value"] == value && json["unit"] == unit)
    }

    @Test func severalUnitsAreSaidAsTheyWereGiven() throws {
        #expect(try read("6 feet 2 inches") == "read as 6 ft 2 in\n")
        #expect(try read("6 pies 2 pulgadas", language: "es") == "leído como 6 pies 2 pulgadas\n")
        #expect(try read("6 feet 2 inches", "--unit", "in") == "read as 74 in\n")
        #expect(try read("6 feet 2 inches", "--unit", "ft") == "read as 6 ft 2 in\n")
        #expect(try read("5 feet 3 inches", "--unit", "ft") == "read as 5.25 ft\n")
        #expect(try read("6 feet 2 inches", "--unit", "m") == "read as 1.8796 m\n")
    }

    @Test func unitsAreNamedInTheUsersLanguage() throws {
        #expect(try read("5 roubles", language: "es") == "leído como 5 rublos\n")
        #expect(try read("1", "--unit", "rublo", language: "es") == "leído como 1 rublo\n")
        #expect(try read("5", "--unit", "रूबल", language: "hi") == "पढ़ा गया: 5 रूबल\n")
        #expect(try read("5", "--unit", "rouble") == "read as 5 roubles\n")
        #expect(try read("5 km", language: "es") == "leído como 5 km\n")
        #expect(try read("5 ac", language: "es") == "leído como 5 acres\n")
        #expect(try read("5 शताब्दी", language: "hi") == "पढ़ा गया: 5 सदियाँ\n")
    }

    @Test func theOtherReadingIsThere() throws {
        #expect(try json("1.600 ha")["ambiguous"] == "1600 ha")
        #expect(try json("1.600 ha")["alternative"] == "1600")
        let span = try json("1.600-1.700")
        #expect(span["low"] == "1.6" && span["high"] == "1.7" && span["ambiguous"] == "1600..1700")
        #expect(span["alternative"] == .some(nil))
        #expect(try json("1.600 ha", "--unit", "m²")["ambiguous"] == "16000000 m²")
        #expect(try json("1600")["ambiguous"] == .some(nil))
        #expect(try read("1.600-1.700").contains("as 1.6–1.7 or as 1600–1700."))
    }

    @Test func boundsAreToldApart() throws {
        #expect(try json("at least 500")["bound"] == ">=")
        #expect(try json("más de 500", language: "es")["bound"] == ">")
        #expect(try json("höchstens 500", language: "de")["bound"] == "<=")
        #expect(try json("500")["bound"] == .some(nil))
        #expect(try read("al menos 500", language: "es") == "leído como 500 o más\n")
        #expect(try read("500 से अधिक", language: "hi") == "पढ़ा गया: 500 से अधिक\n")
        #expect(try read("कम से कम 500", language: "hi") == "पढ़ा गया: कम से कम 500\n")
    }

    @Test func whatDoesNotFitTheUnitIsRefused() throws {
        let result = try Program().run(["read", "9\(String(repeating: "0", count: 37)) km", "--unit", "mm", "--json"])
        #expect(result.status == 65 && result.output.contains("\"error\":\"out-of-range\""))
    }

    @Test func unitsAreSuggestedInTheLearnersLanguage() throws {
        #expect(try read("5", "--unit", "hectarae").contains("`hectare`"))
        #expect(try read("5", "--unit", "hektra", language: "de").contains("`Hektar`"))
        #expect(try read("5", "--unit", "hectaera", language: "es").contains("`hectárea`"))
    }
}
