import QuestionBank

extension BankFormat {
    /// The formats that files are read in, and those that are written.
    static let read = allCases.filter(\.canRead)
    static let written = allCases.filter(\.canWrite)

    static func names(_ formats: [BankFormat]) -> String { formats.map(\.rawValue).joined(separator: ", ") }

    /// A format by its name on the command line, among those that the command can use.
    static func named(
        _ name: String, among usable: [BankFormat], otherwise: (String) -> Phrase.TransferTrouble
    ) throws -> BankFormat {
        if let format = usable.first(where: { $0.rawValue == name }) { return format }
        let list = Phrase.Trouble.transfer(.formatsAre(usable.map(\.rawValue)))
        if allCases.contains(where: { $0.rawValue == name }) {
            throw Failure(.usage, .transfer(otherwise(name)), hints: [list])
        }
        let failure = Failure.unknown(.usage, .format, name: name, among: usable.map(\.rawValue), otherwise: list)
        guard case .didYouMean? = failure.hints.first else { throw failure }
        throw Failure(.usage, .noSuch(.format, name), hints: failure.hints + [list])
    }
}
