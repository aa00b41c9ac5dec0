/// Characters written by name or number: `&eacute;`, `&#233;`, `&#xE9;`.
enum HTMLEntities {
    /// Leaves alone what names no character.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "&"), let (characters, end) = character(at: place, in: bytes) {
                result += characters.utf8
                place = end
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func character(at start: Int, in bytes: [UInt8]) -> (String, end: Int)? {
        var end = start + 1
        while end < bytes.count, end < start + 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
            let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let value, value > 0, let scalar = Unicode.Scalar(value) else { return nil }
            return (String(Character(shown(scalar))), end + 1)
        }
        return named[name].map { ($0, end + 1) }
    }

    /// As browsers read numbers of what is no character: those of Windows for themselves, and other controls for nothing
    /// that could be shown.
    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x80..<0xA0: TextEncoding.windows(UInt8(scalar.value))
        case 0x09, 0x0A, 0x0D: scalar
        case ..<0x20, 0x7F: "\u{FFFD}"
        default: scalar
        }
    }

    private static let named: [String: String] = {
        var table: [String: String] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
            "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
        ]
        for (first, names) in runs {
            for (offset, name) in names.split(separator: " ").enumerated() {
                guard name != "_", let scalar = Unicode.Scalar(UInt32(first + offset)) else { continue }
                table[String(name)] = String(Character(scalar))
            }
        }
        for pair in singles.split(separator: " ") {
            let parts = pair.split(separator: "=")
            if parts.count == 2 { table[String(parts[0])] = String(parts[1]) }
        }
        return table
    }()

    /// Names of code points that follow one another, from the first; after HTML 4.01, section 24.
    private static let runs: [(Int, String)] = [
        (
            0xA1,
            "iexcl cent pound curren yen brvbar sect uml copy ordf laquo not _ reg macr deg plusmn sup2 sup3 acute micro"
                + " para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring"
                + " AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde"
                + " Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring"
                + " aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde"
                + " ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
        ),
        (
            0x391,
            "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho _ Sigma Tau Upsilon"
                + " Phi Chi Psi Omega"
        ),
        (
            0x3B1,
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau"
                + " upsilon phi chi psi omega"
        ),
        (0x2190, "larr uarr rarr darr harr"), (0x21D0, "lArr uArr rArr dArr hArr"),
    ]

    private static let singles =
        "ndash=– mdash=— lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=” bdquo=„ dagger=† Dagger=‡ bull=• hellip=… permil=‰ prime=′"
        + " Prime=″ lsaquo=‹ rsaquo=› euro=€ trade=™ minus=− infin=∞ ne=≠ le=≤ ge=≥ asymp=≈ equiv=≡ sum=∑ prod=∏ radic=√"
        + " int=∫ part=∂ nabla=∇ isin=∈ notin=∉ cap=∩ cup=∪ sub=⊂ sup=⊃ sube=⊆ supe=⊇ and=∧ or=∨ forall=∀ exist=∃ empty=∅"
        + " there4=∴ sim=∼ cong=≅ prop=∝ ang=∠ perp=⊥ lowast=∗ oplus=⊕ otimes=⊗ sdot=⋅ OElig=Œ oelig=œ Scaron=Š scaron=š"
        + " Yuml=Ÿ fnof=ƒ circ=ˆ tilde=˜ lsqb=[ rsqb=] lbrack=[ rbrack=] lcub={ rcub=} lbrace={ rbrace=} num=# colon=:"
        + " hearts=♥ spades=♠ clubs=♣ diams=♦ loz=◊ crarr=↵ alefsym=ℵ image=ℑ real=ℜ weierp=℘ thetasym=ϑ upsih=ϒ piv=ϖ"
        + " oline=‾ frasl=⁄ hArr=⇔ ni=∋ nsub=⊄ lceil=⌈ rceil=⌉ lfloor=⌊ rfloor=⌋ lang=⟨ rang=⟩ check=✓ cross=✗ star=☆"
        + " starf=★ phone=☎ female=♀ male=♂ deg=° hbar=ℏ ell=ℓ emptyset=∅ nexist=∄ compfn=∘ setminus=∖ approx=≈ leq=≤ geq=≥"
        + " rightarrow=→ leftarrow=← Rightarrow=⇒ Leftrightarrow=⇔ half=½ hyphen=‐ dash=‐ commat=@ grave=` Hat=^ amacr=ā"
        + " excl=! quest=? period=. comma=, lpar=( rpar=) plus=+ dollar=$ percnt=% sol=/ bsol=\\ lowbar=_ verbar=| ast=*"
}
