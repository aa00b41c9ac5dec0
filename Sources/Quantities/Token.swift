/// A number, word or mark of the text.
struct Token: Sendable {
    enum Kind: Sendable {
        case numeral(Numeral)
        case vulgarFraction(Rational)
        /// `key` is folded for look-ups; `capitals` holds the letters as typed when they are few and all capitals.
        case word(key: String, capitals: String?)
        case mark(Glyph.Role)
    }

    var kind: Kind
    /// Which glyphs it is made of.
    var range: Range<Int>
    var followsSpace: Bool

    var key: String? {
        if case .word(let key, _) = kind { key } else { nil }
    }

    var mark: Glyph.Role? {
        if case .mark(let role) = kind { role } else { nil }
    }
}

/// Cuts glyphs into tokens.
struct Tokenizer {
    let glyphs: [Glyph]
    let decimalMark: Glyph.Role
    let vocabulary: Vocabulary
    private var position = 0

    init(_ glyphs: [Glyph], decimalMark: Glyph.Role, vocabulary: Vocabulary) {
        self.glyphs = glyphs
        self.decimalMark = decimalMark
        self.vocabulary = vocabulary
    }

    private func role(_ index: Int) -> Glyph.Role? { index < glyphs.count ? glyphs[index].role : nil }

    mutating func tokens() throws(ReadingFailure) -> [Token] {
        var tokens: [Token] = []
        var followsSpace = false
        var numberSeen = false
        while let role = role(position) {
            if role == .space {
                followsSpace = true
                position += 1
                continue
            }
            let start = position
            let kind: Token.Kind
            if role == .digit || (role == .point || role == .comma) && self.role(start + 1) == .digit {
                try refuseHexadecimal()
                var scanner = NumeralScanner(
                    glyphs, at: start, decimalMark: decimalMark,
                    readsApostropheDecimals: vocabulary.readsApostropheDecimals)
                kind = .numeral(try scanner.scan())
                position = scanner.position
                numberSeen = true
            } else if let fraction = glyphs[start].vulgarFraction {
                kind = .vulgarFraction(fraction)
                position += 1
                numberSeen = true
            } else if role == .letter || role == .currency {
                kind = takeWord(afterNumber: numberSeen)
            } else {
                kind = .mark(takeMark(role, afterNumber: numberSeen))
            }
            tokens.append(Token(kind: kind, range: start..<position, followsSpace: followsSpace))
            followsSpace = false
        }
        return tokens
    }

    /// `0x` and a digit of base 16, unless it is a product such as `0 x10^6`.
    private func refuseHexadecimal() throws(ReadingFailure) {
        guard glyphs[position].scalar == "0", position + 2 < glyphs.count,
            glyphs[position + 1].scalar == "x" || glyphs[position + 1].scalar == "X",
            glyphs[position + 2].scalar.properties.isASCIIHexDigit
        else { return }
        var end = position + 2
        while end < glyphs.count, glyphs[end].scalar.properties.isASCIIHexDigit { end += 1 }
        throw ReadingFailure(reason: .hexadecimal, glyphs: glyphs[position..<end])
    }

    private mutating func takeMark(_ role: Glyph.Role, afterNumber: Bool) -> Glyph.Role {
        position += 1
        switch role {
        case .point where self.role(position) == .point:
            while self.role(position) == .point { position += 1 }
            return .dots
        case .greater where self.role(position) == .other && glyphs[position].scalar == "=",
            .less where self.role(position) == .other && glyphs[position].scalar == "=":
            position += 1
            return role == .greater ? .greaterOrEqual : .lessOrEqual
        case .plus where afterNumber && glyphs[position...].prefix(2).map(\.scalar) == ["/", "-"]:
            position += 2
            return .plusMinus
        case .plus where afterNumber && self.role(position) == .hyphen:
            position += 1
            return .plusMinus
        default: return role
        }
    }

    /// Letters, the 2 or 3 of a power (`km2`, `m^3`) and the full stop of an abbreviation; a currency sign ends it.
    private mutating func takeWord(afterNumber: Bool) -> Token.Kind {
        let start = position
        var key = String.UnicodeScalarView()
        while let role = role(position), role == .letter || role == .mark {
            if let folded = WordFolding.fold(glyphs[position].scalar) { key.append(folded) }
            position += 1
        }
        let letters = position
        if role(position) == .currency, letters == start || !afterNumber || !isScale(key) {
            key.append(glyphs[position].scalar)
            position += 1
        } else if role(position) == .apostrophe, letters > start, role(position + 1) == .letter {
            // The elision of "d'hectares".
            key.append("'")
            position += 1
        } else {
            takePower(into: &key, afterNumber: afterNumber)
            if role(position) == .point, role(position + 1) != .point { position += 1 }
        }
        var capitals: String?
        if letters - start <= 2, position > letters - 1, letters > start,
            glyphs[start..<letters].allSatisfy({ ("A"..."Z").contains($0.scalar) })
        {
            capitals = String(key).uppercased()
        }
        return .word(key: String(key), capitals: capitals)
    }

    /// "5 M€": the letters count the currency and are no part of its sign.
    private func isScale(_ key: String.UnicodeScalarView) -> Bool {
        let letters = String(key)
        switch vocabulary.word(letters, capitals: letters.uppercased()) {
        case .scale, .ambiguous: return true
        default: return false
        }
    }

    private mutating func takePower(into key: inout String.UnicodeScalarView, afterNumber: Bool) {
        let skipped = role(position) == .caret ? 1 : 0
        guard let role = role(position + skipped) else { return }
        let digit = glyphs[position + skipped].digit
        guard role == .superscriptDigit || role == .digit && afterNumber, digit == 2 || digit == 3,
            self.role(position + skipped + 1) != .digit
        else { return }
        key.append(digit == 2 ? "2" : "3")
        position += skipped + 1
    }
}

extension [Token] {
    /// Drops what stands around an answer and is no part of it: quotation marks, brackets about words at the end, and the
    /// mark that ends a sentence.
    mutating func dropFrame(_ glyphs: [Glyph]) {
        func scalar(_ token: Token?) -> Unicode.Scalar? {
            token.flatMap { $0.range.count == 1 ? glyphs[$0.range.lowerBound].scalar : nil }
        }
        if count > 2, let first = scalar(first), let last = scalar(last), quotes[first]?.contains(last) == true {
            removeFirst()
            removeLast()
        }
        if count > 1, case .mark(let role)? = last?.kind,
            role == .point || role == .comma || scalar(last) == "?" && last?.followsSpace == false
        {
            removeLast()
        }
        // "1000 (approx)"
        if scalar(last) == ")", let open = lastIndex(where: { scalar($0) == "(" }), open > 0, open < count - 2,
            self[(open + 1)..<(count - 1)].allSatisfy({ $0.key != nil })
        {
            removeLast()
            remove(at: open)
        }
    }

    /// Parts words such as "zweihundertdrei" into the number words they are made of, each in the place of the whole.
    func parted(by vocabulary: Vocabulary, units: UnitTable) -> [Token] {
        guard vocabulary.hasCompounds else { return self }
        return flatMap { token in
            guard let key = token.key, vocabulary.word(key) == nil, units.units(forKey: key).isEmpty,
                let parts = vocabulary.parts(ofCompound: key)
            else { return [token] }
            return parts.map {
                Token(kind: .word(key: $0, capitals: nil), range: token.range, followsSpace: token.followsSpace)
            }
        }
    }
}

/// Closing quotation marks by the opening one.
private let quotes: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "\"": ["\""], "'": ["'"], "“": ["”"], "‘": ["’"], "„": ["“", "”"], "«": ["»"],
]
