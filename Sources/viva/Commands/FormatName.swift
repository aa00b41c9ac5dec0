import QuestionBank

extension BankFormat {
    /// The formats that files are read in, and those that are written.
    static let read = allCases.filter(\.canRead)
    static let written = allCases.filter(\.canWrite)

    static func names(_ formats: [BankFormat]) -> String { formats.map(\.rawValue).joined(separator: ", ") }

    /// A format by its name on the command line, among those that the command can use.
    static func named(_ name: String, among usable: [BankFormat], otherwise: String) throws -> BankFormat {
        if let format = usable.first(where: { $0.rawValue == name }) { return format }
        let list = "Formats here are \(names(usable))."
        if allCases.contains(where: { $0.rawValue == name }) {
            throw Failure(kind: .usage, message: "\(name) is \(otherwise)", hints: [list])
        }
        var failure = Failure.unknown(
            .usage, .format, name: name, among: usable.map(\.rawValue), otherwise: .plain(list))
        if case .didYouMean? = failure.ways.first { failure.ways.append(.plain(list)) }
        throw failure
    }
}
