import Assessment

/// The words of an item's stem and options, cut once for all rules about wording.
struct ItemWords {
    /// One for each version of the stem.
    let stem: [TextWords]
    /// One for each version of each option.
    let options: [[TextWords]]

    init(_ item: ParsedItem) {
        stem = item.stem.map { $0.text.versions.map { TextWords($0) } } ?? []
        options = item.options.indices.map { item.options[$0].text.text.versions.map { TextWords($0) } }
    }
}
