/// The names that stand for elements; what else looks like a tag is words, as `List<String>` is.
enum HTMLElements {
    static func isKnown(_ name: String) -> Bool {
        // Names with a colon or a hyphen are of other vocabularies, such as Word's `o:p`.
        names.contains(name) || name.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }
    }

    private static let names = Set(
        (html + " " + formulas + " " + pictures + " " + tests).split(separator: " ").map(String.init))

    private static let html =
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br"
        + " button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em"
        + " embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i"
        + " iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noembed noframes"
        + " nolink noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script"
        + " search section select slot small source span strike strong style sub summary sup table tbody td template"
        + " textarea tex tfoot th thead time title tr track tt u ul var video wbr"

    /// MathML.
    private static let formulas =
        "math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup"
        + " msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mlabeledtr mtd maction semantics"
        + " annotation annotation-xml"

    private static let pictures = "svg g path rect circle ellipse line polyline polygon text tspan defs use image desc"

    /// What QTI has in a text beside HTML.
    private static let tests =
        "prompt simplechoice inlinechoice gaptext gapimg gap hottext printedvariable feedbackinline feedbackblock"
        + " templateinline templateblock mathvariable stylesheet infocontrol rubricblock positionobjectstage"
        + " simpleassociablechoice simplematchset content contentbody"
}
