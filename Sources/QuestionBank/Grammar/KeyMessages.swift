/// What ``KeyParser`` says of answers that it cannot read.
extension Message {
    static var answerMissing: Message {
        Message(.answerUnreadable, "an answer should follow: a figure, such as `= 42`, or a text in quotes")
    }

    static func answerNoNumber(_ text: String) -> Message {
        Message(
            .answerUnreadable,
            "`\(text)` is no figure; a text answer stands in quotes: `= \"...\"`"
                + (text.contains { "+*/".contains($0) } ? ", a computed one in braces: `= {...}`" : ""))
    }

    static func bracketsInKey(_ text: String) -> Message {
        Message(
            .answerUnreadable,
            "`\(text)` does not belong to the figure before it; units and tolerances have no brackets")
    }

    static func answerEndsEarly(_ text: String) -> Message {
        Message(.answerUnreadable, "`\(text)` does not belong to the figure before it")
    }

    static var rangeInverted: Message {
        Message(.rangeInverted, "the range runs backwards; its lower end stands first")
    }

    static var toleranceNegative: Message {
        Message(.toleranceNegative, "a tolerance below zero accepts nothing; drop the minus sign")
    }

    static var toleranceOfZero: Message {
        Message(
            .toleranceOfZeroKey, "a share of zero is zero, so this tolerance accepts nothing more; write `± 0.5`, say")
    }

    static var toleranceOfSpan: Message {
        Message(.answerUnreadable, "a range or a bound has no tolerance; move its ends instead")
    }

    static var toleranceTwice: Message {
        Message(.answerUnreadable, "a figure has one tolerance, and this is a second one")
    }

    static var shareComputed: Message {
        Message(.answerUnreadable, "a tolerance in per cent is a plain figure; for a computed one write `± {...}`")
    }

    static func unitUnknown(_ name: String, near: String?) -> Message {
        Message(
            .unitUnknown,
            "`\(name)` is no known unit; "
                + (near.map { "did you mean `\($0)`?" }
                    ?? "declare it under `units:` at the head of the file, by its size (`puñado: 3 g`) or by another name"
                    + " (`school: schools`)"))
    }

    static func unitsTwo(_ first: String, _ second: String) -> Message {
        Message(.unitMismatch, "the figure is in `\(first)` and its tolerance in `\(second)`; use one unit for both")
    }
}

extension Explanation {
    static let answerUnreadable = Explanation(
        finds: "A line of answers that cannot be read as what it begins like.",
        reason: "The item is left out, since what it would accept is not known. A figure stands bare after `=`, a "
            + "text in quotation marks, an option after `- (x)` or `- ( )`; one item keeps to one kind.",
        fires: .bank(
            #"""
            ## height
            How high is it?

            = about five metres

            """#),
        quiet: .bank(
            #"""
            ## height
            How high is it?

            = 5 m ± 1

            """#))

    static let rangeInverted = Explanation(
        finds: "A range whose lower end is the higher figure.",
        reason: "It accepts nothing. The fix swaps the ends.",
        fires: .bank(
            #"""
            ## a
            How many?

            = 6..4

            """#),
        quiet: .bank(
            #"""
            ## a
            How many?

            = 4..6

            """#))

    static let toleranceNegative = Explanation(
        finds: "A tolerance below zero.",
        reason: "It accepts nothing, not even the key.",
        fires: .bank(
            #"""
            ## a
            How many?

            = 5 ± -1

            """#),
        quiet: .bank(
            #"""
            ## a
            How many?

            = 5 ± 1

            """#))

    static let toleranceOfZeroKey = Explanation(
        finds: "A tolerance in percent of a key that is zero.",
        reason: "Any share of zero is zero, so the tolerance is none; give it as a figure.",
        fires: .bank(
            #"""
            ## a
            How many?

            = 0 ± 5%

            """#),
        quiet: .bank(
            #"""
            ## a
            How many?

            = 0 ± 0.5

            """#))

    static let unitUnknown = Explanation(
        finds: "A unit that is not known.",
        reason: "Units of one's own are declared at the head of the file: `units:` and, indented below it, `puñado: "
            + "3 g`.",
        fires: .bank(
            #"""
            ## a
            How much land?

            = 5 hectarez

            """#),
        quiet: .bank(
            #"""
            ## a
            How much land?

            = 5 ha

            """#))
}
