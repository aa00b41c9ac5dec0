import Assessment

extension Wording {
    /// The figures that a variant has drawn, and those that follow from them: `d = 35, area = 38.2375`.
    func figures(of variant: Variant) -> String {
        variant.item.variables.map { variable in
            "\(variable.name) = \(variant.values[variable.name].map(number) ?? "?")"
        }.joined(separator: ", ")
    }
}
