/// A cell of a report, before a format gives it a form.
public enum ReportValue: Hashable, Sendable {
    case text(String)
    case number(Double)
    case list([String])
    case missing

    /// The shortest decimal that reads back as the same number: `1`, `0.25`.
    static func decimal(_ number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e15 ? String(Int64(number)) : String(number)
    }
}
