extension Int {
    /// The place from 0 on that a text gives as a number from 1 on; nil for any other text, and any other number.
    public init?(countedFromOne text: some StringProtocol) {
        guard let number = Int(text), number > 0 else { return nil }
        self = number - 1
    }
}
