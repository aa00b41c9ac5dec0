import Assessment
import Quantities

/// A question of Moodle of which one option is chosen, and several are right: boxes here, since one option is the key
/// of a single choice.
///
/// Moodle lets nobody choose two. A wrong box therefore costs the whole mark, and where there are fewer wrong options
/// than right ones these share as much as keeps ticking every box from earning anything.
struct RightByThemselves {
    private(set) var options: [Option]
    /// What is graded otherwise.
    let loss: String

    init(_ weighed: [(option: Option, share: Rational)]) {
        let keys = weighed.count { $0.share >= .one }
        let wrong = weighed.count { $0.share <= .zero }
        let part = Rational(numerator: Int128(wrong), denominator: Int128(max(keys, 1))) ?? .one
        let own = wrong == 0 ? .one : min(part, .one)
        options = weighed.map { option, share in
            var option = option
            option.key = share > .zero ? .always : .never
            option.credit = share >= .one ? own : share > .zero ? share : Rational(-1)
            return option
        }
        loss =
            "\(keys) options are right by themselves, and Moodle lets one be chosen; here they are boxes, of which each "
            + "right one earns \(ItemWriter.percent(own))" + (wrong == 0 ? "" : " and each wrong one costs the mark")
    }
}
