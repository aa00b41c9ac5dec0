/// What the comments of a file allow, and where.
struct Allowances {
    private let source: SourceText
    /// Where items begin.
    private let items: [Int]

    init(_ source: SourceText, items: [Int]) {
        self.source = source
        self.items = items
    }

    /// Drops what is allowed, and returns what of the allowances found nothing to allow: whether there is an error of that
    /// code instead.
    func apply(to findings: inout Findings) -> [(code: Diagnostic.Code, range: Range<Int>, hasError: Bool)] {
        var allowed: [Int: [Diagnostic.Code: [Int]]] = [:]
        for (number, allowance) in source.allowances.enumerated() {
            for region in regions(of: allowance) {
                for code in allowance.codes { allowed[region, default: [:]][code, default: []].append(number) }
            }
        }
        var used: Set<Use> = []
        var errors: Set<Use> = []
        func uses(_ finding: Finding) -> [Use] {
            let code = finding.message.code
            let own = region(finding.range.lowerBound)
            return ((allowed[0]?[code] ?? []) + (own == 0 ? [] : allowed[own]?[code] ?? [])).map {
                Use(number: $0, code: code)
            }
        }
        for finding in findings.all where finding.message.severity == .error { errors.formUnion(uses(finding)) }
        findings.suppress { finding in
            let own = uses(finding)
            used.formUnion(own)
            return !own.isEmpty
        }
        return source.allowances.enumerated().flatMap { number, allowance in
            allowance.codes.sorted { $0.rawValue < $1.rawValue }.compactMap { code in
                let use = Use(number: number, code: code)
                return used.contains(use) ? nil : (code, allowance.range, errors.contains(use))
            }
        }
    }

    private struct Use: Hashable {
        var number: Int
        var code: Diagnostic.Code
    }

    /// Whether such findings would be seen: some are of texts, of other files, or of other formats.
    static func isKnownHere(_ code: Diagnostic.Code, hasGrounds: Bool) -> Bool {
        switch code {
        case .ungrounded: hasGrounds
        case .figureUnasked, .bankDuplicate, .importLossy, .importUnreadable, .exportLossy, .fileUnreadable,
            .suppressionUnknown:
            false
        default: true
        }
    }

    /// 0 for what stands before the first item, else which item it is, counted from 1.
    private func region(_ offset: Int) -> Int {
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if items[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The item that a comment stands in, and the one whose heading stands right below it.
    private func regions(of allowance: SourceText.Allowance) -> [Int] {
        let own = region(allowance.offset)
        guard own > 0, own < items.count else { return [own] }
        let first = source.index(ofLineAt: allowance.range.lowerBound)
        let heading = source.index(ofLineAt: items[own])
        let isAlone = source.lines[first..<heading].allSatisfy { $0.isBlank || $0.isCommentOnly }
        let before = source.lines[first - 1]
        return isAlone && (before.isBlank || before.isCommentOnly) ? [own, own + 1] : [own]
    }
}
