import Assessment

/// What a response of QTI 1.2 offers to choose.
struct ResponseLabel {
    var identifier: String
    var text: LocalizedText

    /// Those with a text; the others are left out, and said.
    ///
    /// - Parameter html: the markup within an element, which programs write each in its way.
    static func all(
        of response: XMLElement, file: Int, _ bank: inout ImportedBank, html: (XMLElement) -> String
    ) -> [ResponseLabel] {
        response.descendants("response_label").compactMap { label in
            let place = ImportedBank.Place(label.range, file: file)
            guard let text = bank.text(html(label), at: place) else {
                bank.lose("an empty option is left out", at: place)
                return nil
            }
            return ResponseLabel(identifier: label["ident"] ?? "", text: text)
        }
    }
}
