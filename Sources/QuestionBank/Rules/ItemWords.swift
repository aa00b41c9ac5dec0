import Assessment

/// The words of an item's stem and options, cut once for all rules about wording.
struct ItemWords {
    private let texts: CutTexts
    /// Where the versions of the stem, and then of each option, begin among the texts, and where the last ones end.
    private let bounds: [Int]

    init(stem: LocalizedText?, options: [ParsedItem.Option]) {
        let stem = stem?.versions ?? []
        var length = Self.bytes(of: stem)
        var count = stem.count
        for place in options.indices {
            length += Self.bytes(of: options[place].text.text.versions)
            count += options[place].text.text.versions.count
        }
        var cutter = WordCutter(expecting: length, of: count)
        var bounds = [0]
        bounds.reserveCapacity(options.count + 2)
        for place in stem.indices { cutter.cut(LocalizedText.words(of: stem[place])) }
        bounds.append(cutter.pieces.count)
        for place in options.indices {
            let versions = options[place].text.text.versions
            for version in versions.indices { cutter.cut(LocalizedText.words(of: versions[version])) }
            bounds.append(cutter.pieces.count)
        }
        self.bounds = bounds
        texts = CutTexts(cutter)
    }

    /// One for each version of the stem.
    var stem: Versions { Versions(texts: texts, places: bounds[0]..<bounds[1]) }
    /// One for each version of each option.
    var options: Options { Options(texts: texts, bounds: bounds) }

    /// The words of a text in each of its versions.
    struct Versions: RandomAccessCollection {
        fileprivate let texts: CutTexts
        fileprivate let places: Range<Int>

        var startIndex: Int { 0 }
        var endIndex: Int { places.count }
        subscript(place: Int) -> TextWords { TextWords(places.lowerBound + place, of: texts) }
    }

    struct Options: RandomAccessCollection {
        fileprivate let texts: CutTexts
        fileprivate let bounds: [Int]

        var startIndex: Int { 0 }
        var endIndex: Int { bounds.count - 2 }
        subscript(place: Int) -> Versions { Versions(texts: texts, places: bounds[place + 1]..<bounds[place + 2]) }
    }

    private static func bytes(of versions: [LocalizedText.Version]) -> Int {
        var bytes = 0
        for place in versions.indices { bytes += versions[place].text.words?.utf8.count ?? 64 }
        return bytes
    }
}
