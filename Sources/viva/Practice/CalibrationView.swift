import Assessment
import LineEditing

/// A learner's calibration in the terminal: a row and a bar for each level, and what to do about it.
struct CalibrationView {
    let calibration: Calibration
    let context: Context

    private var screen: Screen { context.screen }
    private var wording: Wording { context.wording }

    func show() {
        guard calibration.estimates > 0 else { return screen.paragraph(wording(.estimate(.none))) }
        if screen.isPlain { showLines() } else { showTable() }
        screen.show()
        screen.paragraph(
            wording(
                .estimate(
                    .standing(
                        inside: calibration.inside, estimates: calibration.estimates,
                        medianScore: calibration.medianScore.map(wording.shareOfFigure)))))
        let telling = calibration.levels.filter { $0.finding != .tooEarly }
        for level in telling { screen.paragraph(wording(.estimate(finding(level)))) }
        if telling.isEmpty {
            screen.paragraph(
                wording(.estimate(.tooEarly(estimates: calibration.estimates, fewest: Calibration.fewest))))
        }
        screen.paragraph(wording(.estimate(.legend)), style: .faint)
    }

    private func finding(_ level: Calibration.Level) -> EstimatePhrase {
        let factor = level.widen.map { wording.decimal($0, places: $0 < 0.095 ? 2 : $0 < 9.95 ? 1 : 0) }
        let finding: EstimatePhrase.Finding =
            switch level.finding {
            case .tooNarrow: .tooNarrow(factor: factor)
            case .tooWide: .tooWide(factor: factor)
            case .fits, .tooEarly: .fits
            }
        return .finding(stated: level.confidence.percent, share: Int((level.share * 100).rounded()), finding)
    }

    private var headings: [String] { EstimatePhrase.Heading.allCases.map { wording(.estimate(.heading($0))) } }

    private func cells(_ level: Calibration.Level) -> [String] {
        let range = level.plausible
        let low = wording.number(Int((range.lowerBound * 100).rounded()))
        return [
            wording.percent(level.confidence.percent, of: 100),
            "\(wording.number(level.inside))/\(wording.number(level.estimates))",
            wording.percent(level.inside, of: level.estimates),
            "\(low)–\(wording.percent(Int((range.upperBound * 100).rounded()), of: 100))",
        ]
    }

    private func bar(_ level: Calibration.Level) -> CalibrationBar {
        CalibrationBar(
            share: level.share, stated: level.confidence.share, high: level.plausible.upperBound,
            isASCII: !screen.drawsBlocks)
    }

    private func showLines() {
        for level in calibration.levels {
            let named = zip(headings, cells(level)).map { "\($0) \($1)" }
            screen.show(named.joined(separator: ", ") + ", " + bar(level).drawn(columns: 20))
        }
    }

    /// Figures flush right under their headings; the bar behind them, or below where there is no room.
    private func showTable() {
        let rows = calibration.levels.map(cells)
        let widths = headings.indices.map { column in
            ([headings] + rows).map { TerminalText.width($0[column]) }.max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            zip(cells, widths).map { cell, width in
                String(repeating: " ", count: width - TerminalText.width(cell)) + cell
            }.joined(separator: "  ")
        }
        let room = screen.columns - widths.reduce(0) { $0 + $1 + 2 }
        screen.show(screen.styled(line(headings), .faint))
        for (level, row) in zip(calibration.levels, rows) {
            if room >= 20 {
                screen.show(line(row) + "  " + bar(level).drawn(columns: min(room, 40)))
            } else {
                screen.show(line(row))
                screen.show("  " + bar(level).drawn(columns: screen.columns - 4))
            }
        }
    }
}

extension Screen {
    /// Whether block elements and box drawing can be relied on.
    var drawsBlocks: Bool { !isPlain && Places.variable("TERM") != "dumb" }
}
