public import Assessment
import Quantities

/// A bank of one item, as its author tells it piece by piece, and the file that this makes.
public struct BankDraft: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case choice, multiple, numeric, text
    }

    /// A text in each of the bank's languages, in their order.
    public typealias Text = [String]

    public var title: Text = []
    /// The default first.
    public var languages: [Language] = [.english]
    public var kind = Kind.choice
    public var stem: Text = []
    public var rightOptions: [Text] = []
    public var wrongOptions: [Text] = []
    /// As a bank writes it: `6650 km ± 1%`.
    public var figure = ""
    /// For each language, the texts that it accepts.
    public var accepted: [[String]] = []
    public var source = ""
    /// Findings that the author lets stand.
    public var allowed: [Diagnostic.Code] = []

    public init() {}

    /// The whole file.
    ///
    /// - Parameter id: names the bank.
    public func text(id: String) -> String {
        let head = TextLayout(languages: languages, hasPlaceholders: false)
        var lines = ["---", "id: \(id)"]
        lines += head.lines(localized(title), in: .aligned(after: "title: "))
        lines.append("languages: " + languages.map(\.description).joined(separator: " "))
        lines.append("numbers: \(numbers)")
        lines += ["---", "", "## \(ItemSlug.slug(of: stem.first ?? ""))"]
        if !allowed.isEmpty { lines.append("<!-- allow: \(allowed.map(\.rawValue).joined(separator: ", ")) -->") }
        let layout = TextLayout(languages: languages)
        lines += layout.lines(localized(stem), in: .init(first: "", margin: "", isOpen: true))
        lines.append("")
        lines += answers(layout)
        let words = TextLines.oneLine(source)
        if !words.isEmpty {
            lines.append("")
            lines += layout.lines(LocalizedText(words), in: .aligned(after: "source: "))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A name for a bank that is as near to another text as names can be.
    public static func id(from text: String) -> String {
        Name.isValid(Array(text.utf8)[...]) ? text : ItemSlug.slug(of: text)
    }

    /// What the checker finds in it, as strictly as `viva check --strict`.
    public func findings(id: String) -> [Diagnostic] {
        let reading = BankReader.read(Array(text(id: id).utf8), fileName: id + ".quiz.md")
        return reading.diagnostics.filter { $0.severity != .information }
    }

    /// How the file writes figures: `point` or `comma`, as the first language does.
    public var numbers: String { usesComma ? "comma" : "point" }

    private var usesComma: Bool { languages.first.map { NumberStyle(for: $0).decimalMark == "," } ?? false }

    private func answers(_ layout: TextLayout) -> [String] {
        switch kind {
        case .choice: options(layout, "(", ")")
        case .multiple: options(layout, "[", "]")
        case .numeric: ["= " + TextLines.oneLine(figure)]
        case .text:
            zip(languages, accepted).enumerated().compactMap { place, row in
                let texts = row.1.map(ItemWriter.quoted).joined(separator: " | ")
                guard !texts.isEmpty else { return nil }
                let tag = languages.count > 1 ? "[\(row.0)] " : ""
                return (place == 0 ? "= " : "  ") + tag + texts
            }
        }
    }

    private func options(_ layout: TextLayout, _ open: String, _ close: String) -> [String] {
        let all = rightOptions.map { ("x", $0) } + wrongOptions.map { (" ", $0) }
        return all.flatMap { mark, text in
            layout.lines(localized(text), in: .aligned(after: "- \(open)\(mark)\(close) "))
        }
    }

    /// Where there is one language, the text has no tag.
    private func localized(_ text: Text) -> LocalizedText {
        let texts = text.map(TextLines.oneLine)
        guard languages.count > 1 else { return LocalizedText(texts.first ?? "") }
        return LocalizedText(
            versions: zip(languages, texts).filter { !$1.isEmpty }.map {
                LocalizedText.Version(language: $0, text: Template(plain: $1))
            })
    }
}
