/// What whoever wrote a file can do about its faults, in place of the library's own words.
extension XMLDocument.Fault {
    /// Whether the bytes are not of the encoding that the file is said to have.
    var isOfEncoding: Bool { message.contains("not proper UTF-8") || message.contains("encoding") }

    var advice: String {
        if message.hasPrefix("Entity '"), let name = message.split(separator: "'").dropFirst().first {
            let entity = "&\(name);"
            let character = HTMLEntities.decoded(entity)
            guard character != entity, let scalar = character.unicodeScalars.first else {
                return "`\(entity.prefix(40))` stands for nothing here; write the characters that it is to stand for"
            }
            return "XML does not know `\(entity)`; write `&#\(scalar.value);` in its place"
        }
        if message.hasPrefix("xmlParseEntityRef") { return "a plain `&` is written `&amp;`" }
        if message.hasPrefix("StartTag: invalid element name") { return "a plain `<` is written `&lt;`" }
        if message.hasPrefix("PCDATA invalid Char value") {
            return
                "a control character (number \(message.split(separator: " ").last ?? "")) cannot stand here; take it out"
        }
        if message.hasPrefix("Excessive depth") { return "elements stand within one another too deeply" }
        if message.hasPrefix("Premature end of data in tag ") {
            let name = message.split(separator: " ").dropFirst(6).first ?? ""
            return "the file ends before `</\(name)>`; is it whole?"
        }
        if message.hasPrefix("Input is not proper UTF-8") { return "this is no UTF-8; save the file as UTF-8" }
        return message
    }
}
