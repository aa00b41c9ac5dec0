/// What is left of a text's words when those that carry no subject are taken out.
enum ContentWords {
    /// Roots of the words of a text, each once; figures are kept as they are.
    static func roots(of words: TextWords, fewestLetters: Int) -> [String] {
        var seen: Set<String> = []
        var roots: [String] = []
        for word in words.words {
            guard let root = root(of: word, fewestLetters: fewestLetters), seen.insert(root).inserted else { continue }
            roots.append(root)
        }
        return roots
    }

    /// A word without its plural ending; nil for a short word and for one of those that every text has.
    static func root(of word: TextWords.Word, fewestLetters: Int) -> String? {
        if word.isFigure { return word.text }
        // A Devanagari letter with its vowel is about as much as two Latin ones.
        guard word.text.unicodeScalars.count >= fewestLetters, !stopWords.contains(word.text) else { return nil }
        let bytes = word.text.utf8
        guard bytes.count > 4, bytes.last == UInt8(ascii: "s"), bytes.dropLast().last != UInt8(ascii: "s") else {
            return word.text
        }
        return String(word.text.dropLast())
    }

    private static let stopWords: Set<String> = {
        let english = """
            a an the this that these those which what who whom whose when where why how is are was were be been being
            am do does did done has have had having of in on at to from by for with without into onto about after
            before between during through over under above below against among within upon and or but nor so than
            then as if it its he she they them him her his their our your my we you i there here can could may might
            must shall should will would not no one two first following called known name named term many much most
            more some any all each every other another same such only also very just like using used use say says
            said according text often usually mostly mainly large type kind part
            work works worked working time times year years people place thing things world life found made make comes
            came come take took taken give gave went want good great long
            """
        let spanish = """
            el la los las un una unos unas lo al del de en a con por para sin sobre entre desde hasta hacia según ante
            bajo contra durante tras y e o u ni pero sino que qué cual cuál cuales cuáles quien quién quienes quiénes
            cuando cuándo donde dónde cómo como cuánto cuánta cuántos cuántas porque es son era eran fue fueron ser
            sido está están estaba hay había ha han se su sus le les me mi no sí más menos muy este esta estos estas
            ese esa esos esas aquel aquella siguiente siguientes llama llamaba nombre término texto español hindi
            también otro otra otros otras todo toda todos todas cada parte tipo
            trabajo trabajos trabajar año años tiempo vez veces gente país países vida mundo hacer hizo hace puede podía
            pueden podían tiene tenía tienen tenían
            """
        let hindi = """
            का की के को में से पर ने और या है हैं था थी थे हो होता होती होते हुआ हुई हुए कि जो यह वह ये वे इस उस इन उन इसके उसके
            इनमें किस किसने किसका किसकी किसके किसे क्या कौन कौन-सा कौन-सी कौन-से कब कहाँ कैसे कितना कितनी कितने क्यों
            एक दो नहीं भी ही तो तक साथ लिए बाद पहले अनुसार द्वारा पाठ नाम कहा कहते गया गई गए किया करना करने
            काम साल समय लोग लोगों पड़ा पड़ी पड़े सका सके सकते सकता पाता पाते पाया जाता जाती जाते देना लेना दिया दी लिया ली रहा
            रही रहे बना बनी बने वाला वाली वाले
            """
        return Set((english + " " + spanish + " " + hindi).split { $0 == " " || $0 == "\n" }.map(String.init))
    }()
}
