/// A figure's unit as the last line of a question that can hold none.
enum CanvasUnit {
    private static let open = "<p>(<span class=\"viva-unit\">"
    private static let close = "</span>)</p>"

    static func line(_ symbol: String) -> String { open + HTMLText.escaped(symbol) + close }

    static func taken(from html: inout String) -> String? {
        guard html.hasSuffix(close), let start = html.ranges(of: open).last else { return nil }
        let unit = html[start.upperBound...].dropLast(close.count)
        html = String(html[..<start.lowerBound])
        return HTMLEntities.decoded(String(unit))
    }
}
