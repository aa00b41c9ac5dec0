/// What Moodle makes of names: of categories, and of tags.
///
/// Source: `clean_param` with `PARAM_TEXT` and `PARAM_TAG`, and `qformat_default::assemble_category_path`, of Moodle 4.
enum MoodleNames {
    /// A name as part of a path: a slash parts categories, two are one, and none may stand next to another part's.
    static func category(_ name: String) -> String {
        let doubled = name.replacing("/", with: "//")
        return (doubled.hasPrefix("/") ? " " : "") + doubled + (doubled.hasSuffix("/") ? " " : "")
    }

    /// Whether something in it looks like a tag of HTML.
    static func isCut(title: String) -> Bool {
        let scalars = Array(title.unicodeScalars)
        return scalars.indices.dropLast().contains {
            scalars[$0] == "<" && !scalars[$0 + 1].properties.isWhitespace
        }
    }

    private static let longestTag = 50

    static func isChanged(tag: String) -> Bool {
        tag.unicodeScalars.count > longestTag || tag.contains { "<>`".contains($0) }
    }

    static let changesTags = "Moodle cuts a tag after 50 characters, and takes no `<`, `>` or backtick in one"
}
