@testable import QuestionBank

/// What a reader made of a file, each item as the lines of a bank.
func items(_ reading: BankReading) -> [String] {
    guard let bank = reading.bank else { return [] }
    return bank.items.map { ItemWriter(item: $0, languages: bank.languages).lines.joined(separator: "\n") }
}

/// What a reader had to say of a file.
func said(_ reading: BankReading) -> [String] { reading.diagnostics.map(\.message) }
