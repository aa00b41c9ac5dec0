/// What was typed for each gap, between semicolons.
struct GapParts {
    private(set) var parts: [String] = []

    /// What closes a quotation.
    private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "«": "»", "„": "“"]

    /// - Parameter isOne: whether all belongs to one gap, semicolons too.
    init(_ response: String, isOne: Bool) {
        var part = ""
        var place = response.startIndex
        while place < response.endIndex {
            let character = response[place]
            let next = response.index(after: place)
            if character == "\\", next < response.endIndex, Self.isSeparator(response[next]) {
                part.append(response[next])
                place = response.index(after: next)
            } else if Self.isSeparator(character), !isOne {
                close(&part)
                place = next
            } else if part.allSatisfy(\.isWhitespace), let end = Self.endOfQuotation(at: place, in: response) {
                part += response[place..<end]
                place = end
            } else {
                part.append(character)
                place = next
            }
        }
        close(&part)
    }

    private mutating func close(_ part: inout String) {
        parts.append(
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()))
        part = ""
    }

    private static func isSeparator(_ character: Character) -> Bool { character == ";" || character == "；" }

    /// Behind the mark that closes the quotation which begins at a place: the first one that a part may end with.
    private static func endOfQuotation(at place: String.Index, in response: String) -> String.Index? {
        guard let closing = quotes[response[place]] else { return nil }
        var mark = response.index(after: place)
        while let found = response[mark...].firstIndex(of: closing) {
            let end = response.index(after: found)
            let rest = response[end...].drop(while: \.isWhitespace)
            guard let following = rest.first, !isSeparator(following) else { return end }
            mark = end
        }
        return nil
    }
}
