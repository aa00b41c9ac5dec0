public import Quantities

/// The values that several variables take together, numbered from 0.
public struct Combinations: Sendable {
    /// So many are worth trying one by one; more are sampled.
    public static let few = 4000

    private let variables: [Variable]
    private let counts: [Int]
    /// The largest integer where they are more than that.
    public let count: Int

    public init(of variables: [Variable]) {
        self.variables = variables
        counts = variables.map { Swift.max($0.count ?? 1, 1) }
        var total = 1
        for own in counts {
            let (product, overflow) = total.multipliedReportingOverflow(by: own)
            total = overflow ? .max : product
        }
        count = total
    }

    /// The combination number `index` of `count`: the first variable changes fastest.
    public func values(at index: Int) -> [String: Rational] {
        var rest = index
        return values { own in
            defer { rest /= own }
            return rest % own
        }
    }

    /// A combination of the caller's choice: `place` is asked for each drawn variable, in order, which of its so many
    /// values it takes. Computed variables follow; one that cannot be computed has no value.
    public func values(choosing place: (_ count: Int) -> Int) -> [String: Rational] {
        var values: [String: Rational] = [:]
        for (variable, own) in zip(variables, counts) {
            if case .computed(let expression) = variable.domain {
                values[variable.name] = try? expression.number(with: values)
            } else if variable.count != 0 {
                values[variable.name] = variable.value(at: place(own))
            }
        }
        return values
    }
}
