extension Dimension {
    var isTemperature: Bool { if case .temperature = self { true } else { false } }
}

extension TokenStream {
    /// A temperature that is written without its scale ("20°", "20 grados") or with its letter ("20 C", "20 ° F"), where
    /// one is wanted: the unit, and the index after it.
    func temperature(at index: Int) -> (unit: Unit, end: Int)? {
        guard let wanted = expectation.unit, wanted.dimension.isTemperature, let key = tokens[index].key else {
            return nil
        }
        if let scale = scale(at: index) { return (scale, index + 1) }
        guard degreeWords.contains(key) else { return nil }
        let next = index + 1
        if next < tokens.count, let scale = scale(at: next) { return (scale, next + 1) }
        if let longer = units(at: index), longer.end > next { return nil }
        // Kelvins are no degrees.
        return wanted.dimension == .temperature("kelvin") ? nil : (wanted, next)
    }

    private func scale(at index: Int) -> Unit? {
        switch tokens[index].key {
        case "c": units.unit(named: "°C")
        case "f": units.unit(named: "°F")
        default: nil
        }
    }
}

private let degreeWords: Set<String> = [
    "°", "degree", "degrees", "deg", "grado", "grados", "degre", "degres", "grad", "डिग्री", "अंश",
]
