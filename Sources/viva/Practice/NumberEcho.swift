import Assessment
import Quantities

/// A number as it was read, in the usual style of the question's language.
struct NumberEcho {
    let variant: Variant
    let response: String
    let language: Language

    private var wording: Wording { Wording(language: language) }

    /// Nil where it would only repeat what was typed.
    var phrase: Phrase? {
        guard case .numeric(let key) = variant.item.answer,
            let reading = variant.reading(of: response, key: key, language: language)
        else { return nil }
        let isBareShare = reading.alternative == nil && key.otherReading(of: reading) != nil
        let written = wording.quantity(reading) + (isBareShare ? wording.percentSign : "")
        if let bound = reading.bound {
            let spans = key.branches.compactMap { try? $0.span(with: variant.values) }
            return spans.contains { $0.takes(bound, isNear: reading.isApproximate) }
                ? .readAsBound(written, bound) : .readAsFigureAlone(written)
        }
        let bare = { (text: String) in FoldedText.folded(text).filter { !$0.isWhitespace } }
        return bare(written) == bare(response) || reading.canonical == response.trimmed && !isBareShare
            ? nil : .readAs(written)
    }
}
