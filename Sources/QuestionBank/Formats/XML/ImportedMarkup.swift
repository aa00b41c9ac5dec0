import Assessment
import Quantities

/// What readers of XML formats share.
extension ImportedBank {
    /// The root of an XML file; where there is none, that is reported.
    mutating func root(of bytes: [UInt8], file: Int = 0) -> XMLElement? {
        do throws(XMLDocument.Fault) {
            return try XMLDocument.root(of: bytes)
        } catch {
            let offset = min(error.offset, bytes.count)
            let place = Place(offset..<offset, file: file)
            // A file that says nothing of its encoding, or says what is not so.
            if error.isOfEncoding {
                let decoded = TextEncoding.decoded(bytes)
                if let guess = decoded.guess, let root = try? XMLDocument.root(of: decoded.bytes) {
                    replaceFile(file, decoded.bytes)
                    lose(
                        "this file is not UTF-8, as it should be; it is read as \(guess.name). Where letters are wrong,"
                            + " save it as UTF-8 and import it again", at: place)
                    return root
                }
            }
            report(Message(.importUnreadable, "this is not well-formed XML: \(error.advice)"), at: place)
            return nil
        }
    }

    /// HTML as plain text; what could not be kept of it is reported.
    mutating func plain(_ html: String, at place: Place) -> String {
        let (text, losses) = HTMLText.plain(html)
        for loss in losses { lose(loss.text, at: place) }
        return text
    }

    /// The same as a text of an item; nil for one of blanks only.
    mutating func text(_ html: String, at place: Place) -> LocalizedText? {
        let versions = localized(html, at: place).filter { !$0.text.isEmpty }
        return versions.isEmpty
            ? nil
            : LocalizedText(versions: versions.map { .init(language: $0.language, text: Template(plain: $0.text)) })
    }

    /// What a unit's name stands for; a word that is no unit counts things, and anything else is reported.
    mutating func unit(named name: String, at place: Place) -> (unit: Quantities.Unit?, isPercent: Bool) {
        if name == "%" { return (nil, true) }
        if let unit = units.unit(named: name) { return (unit, false) }
        guard Name.isValid(Array(name.utf8)[...]), !name.contains(where: \.isNumber) else {
            lose("the unit `\(name.prefix(40))` is not kept", at: place)
            return (nil, false)
        }
        let unit = Quantities.Unit.counting(name)
        units.declare(unit)
        return (unit, false)
    }
}

/// Gaps in a text that is still markup: signs that stand for nothing else lead and close a number.
enum MarkedGaps {
    private static let marks: Set<Character> = ["\u{E0F0}", "\u{E0F1}"]

    static func mark(_ number: Int) -> String { "\u{E0F0}\(number)\u{E0F1}" }

    /// Without what could be taken for a gap.
    static func unmarked(_ text: String) -> String { text.filter { !marks.contains($0) } }

    /// The stem of an item of one language, with a mark for each gap, numbered from 0.
    static func stem(of item: Item, _ cloze: Cloze) -> String {
        (item.stem.versions.first?.text.segments ?? []).reduce(into: "") { stem, segment in
            switch segment {
            case .text(let text): stem += unmarked(text)
            case .gap(let name): stem += mark(cloze.gaps.firstIndex { $0.name == name } ?? 0)
            case .value: break
            }
        }
    }

    /// The text with a gap for each mark; the gaps are called by their numbers.
    static func template(_ text: String) -> Template {
        var segments: [Template.Segment] = []
        for (place, part) in text.split(separator: "\u{E0F0}", omittingEmptySubsequences: false).enumerated() {
            guard place > 0, let end = part.firstIndex(of: "\u{E0F1}") else {
                segments.append(.text(String(part)))
                continue
            }
            segments.append(.gap(String(part[..<end])))
            segments.append(.text(String(part[part.index(after: end)...])))
        }
        return Template(segments: segments.filter { if case .text("") = $0 { false } else { true } })
    }
}

/// Losses that many questions of a file have alike, each said once.
struct CommonLosses {
    /// Said of single choices, however many of their options it is true of.
    static let penalty = "a wrong option costs a part of the mark, and here it earns nothing: one option is chosen"

    /// The same of what is typed.
    static let cost = "an answer that costs a part of the mark earns nothing here"

    private var seen: [String: Int] = [:]
    private var last: [String: ImportedBank.Place] = [:]
    private var first: [(text: String, place: ImportedBank.Place)] = []

    /// Counts a question once, however often it has the same loss.
    mutating func note(_ text: String, at place: ImportedBank.Place) {
        if seen[text] == nil { first.append((text, place)) }
        if last[text] == place { return }
        last[text] = place
        seen[text, default: 0] += 1
    }

    func report(to bank: inout ImportedBank) {
        for (text, place) in first {
            let others = (seen[text] ?? 1) - 1
            let more =
                others == 0 ? "" : others == 1 ? " (and so in another question)" : " (and so in \(others) others)"
            bank.lose(text + more, at: place)
        }
    }
}
