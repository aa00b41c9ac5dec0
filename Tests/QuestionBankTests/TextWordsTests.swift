import Testing

@testable import QuestionBank

@Suite struct TextWordsTests {
    @Test(arguments: [
        ("Who wrote the Iliad?", ["who", "wrote", "the", "iliad"]),
        ("Moscow's bread, a peasant’s bread", ["moscow", "bread", "a", "peasant", "bread"]),
        ("l'eau de l’État", ["l'eau", "de", "l’état"]),
        ("ÁNGEL Ñandú ÇA Über", ["ángel", "ñandú", "ça", "über"]),
        ("¿Cuál es «la» ley…?", ["cuál", "es", "la", "ley"]),
        ("Ленин Θεός İzmir", ["ленин", "θεός", "i̇zmir"]),
        ("कौन-सा वर्ष था।", ["कौन", "सा", "वर्ष", "था"]),
        ("16.353 / 1926–27", ["16", "353", "1926", "27"]),
        ("", []), ("—", []), ("'s", ["s"]), ("x's'", ["x"]),
    ])
    func words(text: String, expected: [String]) {
        let words = TextWords(text)
        #expect(words.words.map(words.text) == expected)
        #expect(words.words.map(\.hash) == expected.map { WordHash.of($0) })
    }

    @Test func whatIsKnownOfAWord() {
        let words = TextWords("A (small) Year 1927 Ñ").words
        #expect(words.map(\.isCapitalized) == [true, false, true, false, true])
        #expect(words.map(\.isFigure) == [false, false, false, true, false])
        #expect(words.map(\.isInBrackets) == [false, true, false, false, false])
    }

    @Test func textsCutTogetherAreAsTextsCutAlone() {
        let texts = ["Who wrote it?", "ÁNGEL Über İzmir", "", "(a) 1927", "कौन-सा वर्ष था।", "All of the above."]
        var cutter = WordCutter(expecting: 8, of: 2)
        for text in texts { cutter.cut(text) }
        let cut = CutTexts(cutter)
        for (place, text) in texts.enumerated() {
            let (one, alone) = (TextWords(place, of: cut), TextWords(text))
            #expect(one.words.map(one.text) == alone.words.map(alone.text))
            #expect(one.words.map(\.isInBrackets) == alone.words.map(\.isInBrackets))
            #expect(one.hash == alone.hash && one.hasDigit == alone.hasDigit)
            #expect(one.range.count == text.utf8.count)
        }
    }

    @Test func textsOfTheSameWordsHaveOneHash() {
        #expect(TextWords("All of the above.").hash == TextWords("all of the  ABOVE").hash)
        #expect(TextWords("all the above").hash != TextWords("the above all").hash)
        #expect(TextWords("").hash != TextWords("a").hash)
    }

    @Test func aSetHasItsWordsAndNoOthers() {
        let set: WordSet = ["always", "never", "कभी", "jamás"]
        #expect(TextWords("Always never कभी JAMÁS").words.allSatisfy(set.contains))
        #expect(!TextWords("all ways ever").words.contains(where: set.contains))
        #expect(!(([] as WordSet).contains(WordHash.of("a"))))
    }

    @Test func aRepeatIsNeverMissed() {
        let hashes = (0..<5000).map { WordHash.of("word \($0)") }
        var filter = RepeatFilter(expecting: hashes.count)
        for hash in hashes { filter.insert(hash) }
        let repeated = hashes.enumerated().filter { $0.offset.isMultiple(of: 97) }.map(\.element)
        for hash in repeated { filter.insert(hash) }
        #expect(repeated.allSatisfy(filter.mayRepeat))
        #expect(hashes.count(where: filter.mayRepeat) < hashes.count / 4)
    }
}
