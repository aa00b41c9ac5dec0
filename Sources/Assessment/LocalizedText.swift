/// One text of an item in the languages it was written in.
public struct LocalizedText: Hashable, Sendable {
    /// A text and the language it is for; nil is for every language.
    public struct Version: Hashable, Sendable {
        public var language: Language?
        public var text: Template

        public init(language: Language?, text: Template) {
            self.language = language
            self.text = text
        }
    }

    /// In the order of the file.
    public var versions: [Version]

    public init(versions: [Version]) {
        self.versions = versions
    }

    /// A text for every language, with no placeholder in it.
    public init(_ text: String) {
        versions = [Version(language: nil, text: Template(plain: text))]
    }

    /// The languages it is written in; empty when it serves every language.
    public var languages: [Language] { versions.compactMap(\.language) }

    /// What a reader of `language` is shown: that language, the text for every language, or the first one there is.
    public func template(in language: Language) -> Template {
        let found =
            versions.first { $0.language == language } ?? versions.first {
                $0.language?.sharesBase(with: language) == true
            }
            ?? versions.first { $0.language == nil } ?? versions.first
        return found?.text ?? Template(plain: "")
    }

    /// True when a reader of `language` need not make do with another language.
    public func speaks(_ language: Language) -> Bool {
        versions.contains { $0.language?.sharesBase(with: language) != false }
    }
}
