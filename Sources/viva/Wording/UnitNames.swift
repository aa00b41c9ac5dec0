import Assessment
import Quantities

extension Wording {
    /// A unit as it is written after a figure, in this language where it has a word of its own.
    func name(of unit: Quantities.Unit) -> String {
        switch language.base {
        case "es": Self.spanishUnits[unit.symbol] ?? unit.symbol
        case "hi": Self.hindiUnits[unit.symbol] ?? unit.symbol
        default: Self.englishUnits[unit.symbol] ?? unit.symbol
        }
    }

    private static let englishUnits = [
        "rouble": "roubles", "gold rouble": "gold roubles", "desiatina": "desiatinas", "day": "days", "month": "months",
        "year": "years",
    ]
    private static let spanishUnits = [
        "rouble": "rublos", "gold rouble": "rublos oro", "desiatina": "desiatinas", "day": "días", "month": "meses",
        "year": "años",
    ]
    private static let hindiUnits = [
        "rouble": "रूबल", "gold rouble": "स्वर्ण रूबल", "desiatina": "देस्यातिना", "day": "दिन", "month": "महीने",
        "year": "साल",
    ]
}
