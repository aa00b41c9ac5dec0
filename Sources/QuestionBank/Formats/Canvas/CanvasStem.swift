/// The words of a question, which other programs' QTI 1.2 puts into flows.
extension CanvasItem {
    /// The markup of the question itself, in lines of their own what stands in different flows.
    static func stem(of item: XMLElement) -> String {
        item.first("presentation").map { blocks($0).joined(separator: "<br />") } ?? ""
    }

    private static func blocks(_ parent: XMLElement) -> [String] {
        var found: [String] = []
        var isOpen = false
        for child in parent.children where child.name == "material" || child.name == "flow" {
            if child.name == "flow" {
                found += blocks(child)
            } else if isOpen {
                found[found.count - 1] += html(XMLElement("m", [], [child]))
            } else {
                found.append(html(XMLElement("m", [], [child])))
            }
            isOpen = child.name == "material" && parent.name == "flow"
        }
        return found
    }
}
