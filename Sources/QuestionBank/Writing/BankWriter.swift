import Assessment
import Quantities

/// Writes banks as `.quiz.md` text that the reader reads back into the same bank.
///
/// Figures are written as the bank writes them. Comments are no part of a bank and are not written.
public enum BankWriter {
    public static func text(_ bank: Bank) -> String { textWithStarts(bank).text }

    /// The text, and the line on which each item begins, counted from 1.
    static func textWithStarts(_ bank: Bank) -> (text: String, starts: [Int]) {
        var lines = head(of: bank)
        var starts: [Int] = []
        if let description = bank.description {
            let layout = TextLayout(languages: bank.languages, hasPlaceholders: false)
            lines.append("")
            lines += layout.lines(description, in: .init(first: "", margin: "", isOpen: true))
        }
        for item in bank.items {
            lines.append("")
            starts.append(lines.count + 1)
            lines += ItemWriter(item: item, languages: bank.languages, units: bank.units, numbers: bank.keyStyle).lines
        }
        return (lines.joined(separator: "\n") + "\n", starts)
    }

    private static func head(of bank: Bank) -> [String] {
        let layout = TextLayout(languages: bank.languages, hasPlaceholders: false)
        var lines = ["---", "id: \(bank.id)"]
        if bank.title != LocalizedText(bank.id) {
            lines += layout.lines(flat(bank.title), in: .aligned(after: "title: "))
        }
        lines.append("languages: " + bank.languages.map(\.description).joined(separator: " "))
        lines.append("numbers: \(bank.keyStyle.rawValue)")
        if let licence = bank.licence { lines.append("licence: \(TextLines.oneLine(licence))") }
        if !bank.sources.isEmpty {
            lines.append("sources:")
            for source in bank.sources {
                lines += layout.lines(flat(source.text), in: .aligned(after: "  \(source.key): "))
            }
        }
        let units = DeclaredUnits(bank)
        if !units.lines.isEmpty { lines += ["units:"] + units.lines }
        return lines + ["---"]
    }

    /// Texts at the head of a bank have no paragraphs.
    private static func flat(_ text: LocalizedText) -> LocalizedText {
        var text = text
        for place in text.versions.indices {
            text.versions[place].text.segments = TextLines.evened(text.versions[place].text).segments.map { segment in
                if case .text(let words) = segment { .text(words.replacing("\n\n", with: "\n")) } else { segment }
            }
        }
        return text
    }
}

/// The lines under `units:`: what the bank's figures are measured in beyond the units that everyone knows.
struct DeclaredUnits {
    private(set) var lines: [String] = []

    init(_ bank: Bank) {
        var declared = bank.units.declarations
        let foreign = bank.items.flatMap { item in
            let own = item.ownUnits(beyond: bank.units)
            return item.unitsOfKeys.filter { unit in !own.contains { $0.unit == unit } }
        }
        for unit in foreign where bank.units.unit(named: unit.symbol) != unit {
            if !declared.contains(where: { $0.unit == unit }) {
                declared.append(UnitTable.Declaration(unit: unit, names: []))
            }
        }
        for declaration in declared {
            guard let (names, value) = declaration.sides(bank.keyStyle) else { continue }
            lines.append(TextLines.trimmedEnd("  \(names): \(value)"))
        }
    }
}

extension Bank {
    fileprivate var keyStyle: KeyStyle { hasDecimalComma ? .comma : .point }
}

extension UnitTable.Declaration {
    /// What stands on either side of its mark: `puñado, handful` and `3 g`, or `school` and `schools, escuela`.
    func sides(_ numbers: KeyStyle = .point) -> (names: String, value: String)? {
        let others = names.filter { $0 != unit.symbol }
        if case .count = unit.dimension, unit.factor == .one {
            return (unit.symbol, others.joined(separator: ", "))
        }
        guard let base = unit.dimension.baseSymbol else { return nil }
        return (([unit.symbol] + others).joined(separator: ", "), "\(numbers.text(unit.factor)) \(base)")
    }
}

extension Item {
    /// The units that it declares itself, besides those of its bank.
    func ownUnits(beyond bank: UnitTable) -> [UnitTable.Declaration] {
        let tables: [UnitTable] =
            switch answer {
            case .numeric(let key): [key.units]
            case .cloze(let cloze):
                cloze.gaps.compactMap { if case .numeric(let key) = $0.key { key.units } else { nil } }
            case .choice, .multiple, .text, .ordering, .matching: []
            }
        return (tables.first?.declarations ?? []).filter { !bank.declarations.contains($0) }
    }

    /// The units that its keys are written in.
    var unitsOfKeys: [Quantities.Unit] {
        switch answer {
        case .numeric(let key): key.branches.compactMap(\.unit)
        case .cloze(let cloze):
            cloze.gaps.flatMap { gap -> [Quantities.Unit] in
                if case .numeric(let key) = gap.key { key.branches.compactMap(\.unit) } else { [] }
            }
        case .choice, .multiple, .text, .ordering, .matching: []
        }
    }
}
