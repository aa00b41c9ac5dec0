@testable import QuestionBank

/// One slip of a typist in a sound bank: a character left out, struck twice, or another one struck.
struct Slip {
    var text: String
    var offset: Int
    var what: String

    /// What keys are struck by mistake: those that mean something in a bank, and some of any kind.
    static let keys = Array("#-*[](){}<>:;,.=~|\"'`\n\té\u{92E}09").map(String.init) + ["\0"]

    static func all(in text: String) -> [Slip] {
        var slips: [Slip] = []
        let scalars = Array(text.unicodeScalars)
        var offset = 0
        for place in scalars.indices {
            func with(_ middle: String) -> String {
                var result = String.UnicodeScalarView()
                result.append(contentsOf: scalars[..<place])
                result.append(contentsOf: middle.unicodeScalars)
                result.append(contentsOf: scalars[(place + 1)...])
                return String(result)
            }
            let own = String(scalars[place])
            slips.append(Slip(text: with(""), offset: offset, what: "without \(own.debugDescription)"))
            slips.append(Slip(text: with(own + own), offset: offset, what: "twice \(own.debugDescription)"))
            for key in keys where key != own {
                slips.append(
                    Slip(
                        text: with(key), offset: offset,
                        what: "\(key.debugDescription) for \(own.debugDescription)"))
            }
            offset += String(own).utf8.count
        }
        return slips
    }

    /// A bank that uses everything there is, in parts that are banks of their own.
    static let banks = [head] + items.map { "---\nlanguages: en es\n---\n\n\($0)\n## last\nOne?\n\n= 1\n" }

    private static let head = """
        ---
        id: farm
        title: [en] The farm
               [es] La granja
        languages: en es   # the first is the default
        numbers: point
        licence: CC-BY-4.0
        sources:
          book: Baykov, 1946
          text: [en] The text
                [es] El texto
        units:
          desiatina: 1.0925 ha
        ---

        About farms.

        Two paragraphs.
        <!-- allow: longest-key -->

        ## one
        [en] One?
        [es] ¿Uno?

        = 1 desiatina

        source: book

        """

    private static let items = [
        """
        ## single
        [en] Which decree came first?
        [es] ¿Qué decreto fue el primero?

        - (x) [en] The decree on land
              [es] El decreto de tierras
        - ( ) [en] The code of 1922
              [es] El código de 1922
              > [en] Five years later.
              > [es] Cinco años después.
        - (50%) [en] The decree on peace
              [es] El decreto de paz

        > [en] It came first.
        > [es] Fue el primero.

        hint: [en] In 1917.
              [es] En 1917.
        hint: 1917!
        hint-cost: 25%
        tags: law, land
        group: laws
        order: fixed

        """,
        """
        ## several
        [en] Which does the text name?
        [es] ¿Cuáles nombra el texto?
        <!-- kept -->

        - [50%] [en] Horses
              [es] Caballos
        - [-50%] [en] Cows
              [es] Vacas
        - [ ] 1926

        score: per-option

        """,
        """
        ## number
        let d = 20..90 step 5
        let f = d * 1.5
        require d != 40
        [en] A farm has {d} fields and {f} cows. How many hectares?
        [es] Una granja tiene {d} campos y {f} vacas. ¿Cuántas hectáreas?

        = {d * 2} ha ± 0.5
        ~ {d * 3}..{d * 4} ha (0.5)
          > [en] Too many.
          > [es] Demasiadas.
        ~ {d} ha (0)
          > Not {d}.

        unit: required

        """,
        """
        ## spans
        In which years?

        = 1926..1927
        ~ > 1930 (0)

        answer: span

        """,
        """
        ## figures
        How much?

        = 1.0925 t 3 sf
        ~ 2,5 t ± 2% (1/2)

        """,
        """
        ## words
        [en] Who wrote it?
        [es] ¿Quién lo escribió?

        = [en] "Baykov" | "A. Baykov" [es] "Báikov"
        ~ "Bunin" (0)
          > A poet.

        case: mind
        accents: free
        typos: 1

        """,
        """
        ## order
        In which order?

        1. Germany
        2. Austria
           > Further west.
        3. Hungary

        score: per-pair

        """,
        """
        ## pairs
        [en] Which lies on which?
        [es] ¿Qué está en qué?

        - [en] Paris -> Seine
          [es] París -> Sena
        - London -> Thames
          > Not so.
        - -> Loire

        """,
        """
        ## gaps
        The Danube is [[length]] long, the [[place]] river, and flows into the [[sea]].

        [[length]]
        = 2850 km ± 20
        ~ 1770 km (0.5)
          > Miles.
        [[place]]
        - (x) second
        - ( ) third
        [[sea]] = "Black Sea" | "the Black Sea"

        > Only the Volga is longer.

        """,
        """
        ## cases
        let v = 1..9
        Is {v} small?

        - (x if v < 5) Yes
        - (x otherwise) No

        """,
    ]
}

/// How much of each kind a bank has, as it would be written: what a slip may not make less without a word.
struct Inventory {
    private(set) var counts: [String: Int] = [:]

    init(_ reading: BankReading) {
        guard let bank = reading.bank else { return }
        for line in BankWriter.text(bank).split(separator: "\n") {
            let isIndented = line.hasPrefix(" ")
            let text = line.drop { $0 == " " }
            counts["lines", default: 0] += 1
            for mark in ["## ", "- (", "- [", "- ", "= ", "~ ", "> ", "let ", "require "] where text.hasPrefix(mark) {
                counts[(isIndented ? "indented " : "") + mark, default: 0] += 1
            }
            if let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy({ $0.isLowercase || $0 == "-" }) {
                counts[text[...colon] + "", default: 0] += 1
            }
            if let first = text.first, first.isNumber { counts["entries", default: 0] += 1 }
            counts["(x", default: 0] += text.hasPrefix("- (x") ? 1 : 0
            counts["[x", default: 0] += text.hasPrefix("- [x") ? 1 : 0
            for part in ["[en]", "[es]", "[[", "{", " | ", " -> ", " ± ", "("] {
                counts[part, default: 0] += text.split(separator: part, omittingEmptySubsequences: false).count - 1
            }
            counts["letters", default: 0] += text.count
        }
    }

    /// The kinds of which the other has fewer.
    func losses(in other: Inventory) -> [String] {
        counts.keys.sorted().filter { key in
            // One letter is the slip itself; two make a word of the text.
            (other.counts[key] ?? 0) + (key == "letters" ? 3 : 0) < counts[key] ?? 0
        }
    }
}
