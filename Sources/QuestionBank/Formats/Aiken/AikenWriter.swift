import Assessment
import Quantities

/// Writes questions with one right option as Aiken, each text on one line.
enum AikenWriter: BankFormatWriter {
    static func write(_ bank: Bank, _ options: BankFormat.WritingOptions, report: inout ExportReport) -> [UInt8] {
        let settled = SettledBank(bank, options, report: &report)
        report.loseFields(of: bank, keeping: [.sources])
        report.lose("Aiken holds no ids; read back, the questions are named after their stems")
        var blocks: [String] = []
        for item in settled.items {
            guard case .choice(let choice) = item.answer, choice.options.count <= 26 else {
                report.leaveOut(item, "Aiken has questions with one right option only")
                continue
            }
            report.loseFields(of: item, keeping: [])
            report.loseOrder(of: choice, item)
            if choice.options.contains(where: { $0.feedback != nil }) {
                report.lose("feedback is not written", of: item)
            }
            if choice.options.contains(where: { $0.credit.map { !$0.isZero && $0 != .one } ?? false }) {
                report.lose("shares of the score are not written", of: item)
            }
            if choice.options.contains(where: { Item.plain($0.text).contains { "&<>".contains($0) } }) {
                report.lose("Moodle escapes the options of Aiken twice, and shows `<` as `&lt;`", of: item)
            }
            guard let block = block(item, choice, report: &report) else { continue }
            blocks.append(block)
        }
        return Array(blocks.joined(separator: "\n").utf8)
    }

    private static func block(_ item: Item, _ choice: Choice, report: inout ExportReport) -> String? {
        let stem = line(item.stem, of: item, report: &report)
        guard !stem.uppercased().hasPrefix("ANSWER:") else {
            report.leaveOut(item, "its stem reads as the answer line of Aiken")
            return nil
        }
        guard !isOption(stem) else {
            report.leaveOut(item, "its stem begins with a letter and `\(stem.dropFirst().prefix(1))`, as options do")
            return nil
        }
        guard stem.utf8.count > 1 else {
            report.leaveOut(item, "its stem is a single letter, which Moodle passes over")
            return nil
        }
        var lines = [stem]
        var key = "A"
        for (option, letter) in zip(choice.options, UInt8(ascii: "A")...UInt8(ascii: "Z")) {
            let letter = String(Character(Unicode.Scalar(letter)))
            lines.append("\(letter). \(line(option.text, of: item, report: &report))")
            if case .always = option.key { key = letter }
        }
        return lines.joined(separator: "\n") + "\nANSWER: \(key)\n"
    }

    /// Moodle takes `U.S. Presidents` for an option, with or without the blank.
    private static func isOption(_ line: String) -> Bool {
        guard let letter = line.utf8.first, (0x41...0x5A).contains(letter) else { return false }
        return [".", ")"].contains(line.dropFirst().first)
    }

    private static func line(_ text: LocalizedText, of item: Item, report: inout ExportReport) -> String {
        let words = Item.plain(text)
        if words.contains("\n") { report.lose("a text of several lines is written on one", of: item) }
        return TextLines.flat(words)
    }
}
