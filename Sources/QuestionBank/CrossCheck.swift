import Assessment

extension BankReader {
    /// Checks several files against each other: names of banks that are used twice.
    ///
    /// - Parameter readings: in the order in which the first of two equal names is the one that stands.
    /// - Returns: what reading each file alone could not tell, in the order of the readings.
    public static func crossCheck(_ readings: [BankReading]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var banks: [String: Bank] = [:]
        // The items of two such banks may well have the same ids; that is no second fault.
        for bank in readings.compactMap(\.bank) {
            if let first = banks[bank.id] {
                diagnostics.append(.bankDuplicate(bank, first: first))
            } else {
                banks[bank.id] = bank
            }
        }
        return diagnostics
    }
}

extension Diagnostic {
    fileprivate static func bankDuplicate(_ bank: Bank, first: Bank) -> Diagnostic {
        Diagnostic(
            code: .bankDuplicate, severity: .error,
            message: "the bank `\(bank.id)` has the name of another file's bank; give it another `id:`",
            file: bank.file,
            range: bank.idRange,
            notes: [Diagnostic.Note(message: "first used here", file: first.file, range: first.idRange)])
    }
}

extension Explanation {
    static let bankDuplicate = Explanation(
        finds: "Two files that call their bank by one name.",
        reason: "BANK/ITEM is what a learner's history is kept under, so two banks of one name would share it. Only "
            + "the first of them is practised.",
        fires: .banks([
            #"""
            ---
            id: rivers
            ---
            ## a
            One?

            = 1

            """#,
            #"""
            ---
            id: rivers
            ---
            ## b
            Two?

            = 2

            """#,
        ]),
        quiet: .banks([
            #"""
            ---
            id: rivers
            ---
            ## a
            One?

            = 1

            """#,
            #"""
            ---
            id: lakes
            ---
            ## b
            Two?

            = 2

            """#,
        ]))
}
