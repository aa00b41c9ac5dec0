import Assessment
import Quantities

/// `key-missing`, `key-count`, and items of a size that nobody can answer.
enum KeyCount {
    private static let mostOptions = 1000

    static func check(_ item: ParsedItem, in context: RuleContext, findings: inout Findings) {
        guard item.areAnswersWhole else { return }
        switch item.shape {
        case nil:
            findings.report(.answersMissing, at: item.idRange)
        case .numeric:
            if !item.numbers.contains(where: \.isKey), let first = item.numbers.first {
                findings.report(.onlyBranches, at: first.range)
            }
        case .text:
            if !item.texts.contains(where: \.isKey), let first = item.texts.first {
                findings.report(.onlyBranches, at: first.range)
            }
        case .single, .multiple:
            checkOptions(of: item, findings: &findings)
        case .ordering, .matching, .cloze:
            break
        }
    }

    private static func checkOptions(of item: ParsedItem, findings: inout Findings) {
        if item.options.count > mostOptions {
            findings.report(.tooManyOptions(item.options.count, limit: mostOptions), at: item.options[mostOptions].mark)
        }
        let places = item.options.indices.filter { item.options[$0].isKey }
        if places.count == 1, item.shape == .single { return }
        let keys = places.map { item.options[$0] }
        guard !keys.isEmpty else {
            findings.report(.keyMissing(isSingle: item.shape == .single), at: item.options[0].mark)
            return
        }
        let certain = keys.filter(\.isCertainKey)
        if item.shape == .multiple, item.options.contains(where: { $0.credit != nil }) {
            for key in keys where key.credit == nil { findings.report(.shareMissing, at: key.mark) }
            return
        }
        guard item.shape == .single else {
            if keys.count == item.options.count, certain.count == keys.count, keys.count > 1 {
                findings.report(.everyOptionRight, at: item.options[0].mark)
            }
            return
        }
        let others = item.options.filter { if case .otherwise = $0.key { true } else { false } }
        if certain.count > 1 {
            findings.report(
                .keysTwo(certain[0].quotation, certain[1].quotation, count: certain.count), at: certain[1].mark,
                notes: [Finding.Note(text: "the other one is here", range: certain[0].mark)])
        } else if others.count > 1 {
            findings.report(
                .othersTwo, at: others[1].mark,
                notes: [Finding.Note(text: "the other one is here", range: others[0].mark)])
        } else if certain.count == 1, keys.count > 1, let conditional = keys.first(where: { !$0.isCertainKey }) {
            findings.report(
                .keyAlwaysAndSometimes(certain[0].quotation), at: conditional.mark,
                notes: [Finding.Note(text: "it is here", range: certain[0].mark)])
        }
    }
}

extension ParsedItem.Option {
    /// Right at least sometimes.
    var isKey: Bool { if case .never = key { false } else { true } }

    /// Right whatever the variables.
    var isCertainKey: Bool { if case .always = key { true } else { false } }

    /// The beginning of its text.
    var quotation: String {
        let words = text.text.versions.first.map(LocalizedText.words) ?? ""
        return words.count > 40 ? words.prefix(39) + "…" : words
    }
}

extension Message {
    static var answersMissing: Message {
        Message(
            .keyMissing,
            "this item has no answer; add options (`- (x) ...`, `- ( ) ...`), a figure (`= 42`) or a text (`= \"...\"`)"
        )
    }

    static var onlyBranches: Message {
        Message(.keyMissing, "no answer of this item is right; add a line that begins with `=`")
    }

    static func keyMissing(isSingle: Bool) -> Message {
        Message(.keyMissing, "no option is marked right; mark one with `\(isSingle ? "(x)" : "[x]")`")
    }

    static func keysTwo(_ first: String, _ second: String, count: Int) -> Message {
        let number = count == 2 ? "two" : "\(count)"
        return Message(
            .keyCount,
            "\(number) options are marked right: `\(first)` and `\(second)`\(count > 2 ? ", among them" : ""); a `( )`"
                + " item has one key (use `[ ]` for several)")
    }

    static var othersTwo: Message {
        Message(.keyCount, "two options are right `otherwise`; a `( )` item has one key")
    }

    static func keyAlwaysAndSometimes(_ certain: String) -> Message {
        Message(
            .keyCount,
            "this option is right at times and `\(certain)` always; mark that one `(x otherwise)`, or give it a condition"
        )
    }

    static var shareMissing: Message {
        Message(
            .keyCount, "another option of this item has a share of the score; give this one its own, such as `[50%]`")
    }

    static var everyOptionRight: Message {
        Message(.keyCount, "every option is marked right; add one that is not", severity: .warning)
    }

    static func tooManyOptions(_ count: Int, limit: Int) -> Message {
        Message(.tooLarge, "this item has \(count) options; \(limit) is the most")
    }
}

extension Explanation {
    static let keyCount = Explanation(
        finds: "A `( )` item with several keys, or an item of which every option is right.",
        reason: "An item that is asked for its one right answer cannot have two; `[ ]` is for several. That every "
            + "option is right is only a warning: it may be meant, but asks for nothing.",
        fires: .bank(
            #"""
            ## a
            Which?

            - (x) one
            - (x) two
            - ( ) three

            """#),
        quiet: .bank(
            #"""
            ## a
            Which?

            - [x] one
            - [x] two
            - [ ] three

            """#))

    static let keyMissing = Explanation(
        finds: "An item without a right answer.",
        reason: "Nothing that a learner could say would be right.",
        fires: .bank(
            #"""
            ## a
            Which?

            - ( ) one
            - ( ) two
            - ( ) three

            """#),
        quiet: .bank(
            #"""
            ## a
            Which?

            - (x) one
            - ( ) two
            - ( ) three

            """#))
}
