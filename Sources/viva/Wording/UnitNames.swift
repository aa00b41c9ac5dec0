import Assessment
import Quantities

extension Wording {
    /// A unit as it is written after a figure, in this language where it has a word of its own.
    func name(of unit: Quantities.Unit, isOne: Bool = false) -> String {
        let names =
            switch language.base {
            case "es": Self.spanishUnits[unit.symbol]
            case "hi": Self.hindiUnits[unit.symbol]
            case "fr", "de": nil as Names?
            default: Self.englishUnits[unit.symbol]
            }
        guard let names = names ?? wordInstead(of: unit) else { return unit.symbol }
        return isOne ? names.one : names.many
    }

    /// The language's own word where the symbol is an English one; the signs of the metric system stay.
    private func wordInstead(of unit: Quantities.Unit) -> Names? {
        let isWord = unit.symbol.count >= 4 && unit.symbol.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" }
        let isEnglish = language.base == "en"
        guard isWord || (isEnglish ? unit.symbol == "are" : Self.englishSymbols.contains(unit.symbol)) else {
            return nil
        }
        return unit.words(in: language.base)
    }

    private static let englishSymbols: Set<String> = [
        "are", "d", "mi", "nmi", "yd", "ft", "in", "lb", "oz", "mi²", "yd²", "ft²", "in²", "ft³", "in³",
    ]

    private typealias Names = (one: String, many: String)

    private static let englishUnits: [String: Names] = [
        "rouble": ("rouble", "roubles"), "gold rouble": ("gold rouble", "gold roubles"),
        "desiatina": ("desiatina", "desiatinas"), "d": ("day", "days"), "week": ("week", "weeks"),
        "month": ("month", "months"), "year": ("year", "years"), "decade": ("decade", "decades"),
        "century": ("century", "centuries"),
    ]
    private static let spanishUnits: [String: Names] = [
        "rouble": ("rublo", "rublos"), "gold rouble": ("rublo oro", "rublos oro"),
        "desiatina": ("desiatina", "desiatinas"), "d": ("día", "días"), "week": ("semana", "semanas"),
        "month": ("mes", "meses"), "year": ("año", "años"), "decade": ("década", "décadas"),
        "century": ("siglo", "siglos"),
    ]
    private static let hindiUnits: [String: Names] = [
        "rouble": ("रूबल", "रूबल"), "gold rouble": ("स्वर्ण रूबल", "स्वर्ण रूबल"),
        "desiatina": ("देस्यातिना", "देस्यातिना"), "ha": ("हेक्टेयर", "हेक्टेयर"), "d": ("दिन", "दिन"),
        "week": ("सप्ताह", "सप्ताह"), "month": ("महीना", "महीने"), "year": ("साल", "साल"), "decade": ("दशक", "दशक"),
        "century": ("सदी", "सदियाँ"),
    ]
}
