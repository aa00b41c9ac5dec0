import Quantities

/// Figures as a bank of a given style writes them.
extension KeyStyle {
    /// Where no style is declared, a figure that would read two ways gets a further zero: `1.6000` is 1.6 and not 1600.
    func text(_ number: Rational) -> String {
        let plain = number.description
        guard let mark = plain.firstIndex(of: ".") else { return plain }
        switch self {
        case .point: return plain
        case .comma: return plain.replacing(".", with: ",")
        case .undeclared:
            return plain.distance(from: mark, to: plain.endIndex) == 4 ? plain + "0" : plain
        }
    }

    /// Stands between figures, which may have a comma of their own.
    var separator: String { self == .comma ? "; " : ", " }
}
