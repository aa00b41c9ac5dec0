import Testing

@testable import QuestionBank

/// The fragments are our own, after what authors and editors write.
@Suite struct HTMLTextTests {
    private func plain(_ html: String) -> String { HTMLText.plain(html).text }

    @Test func paragraphsAndLines() {
        #expect(plain("<p>One</p><p>Two<br>three</p>\n\n<div>Four</div>") == "One\n\nTwo\nthree\n\nFour")
        #expect(plain("  a\n  b\t c ") == "a b c")
        #expect(plain("<h2>Head</h2>Words") == "Head\n\nWords")
    }

    @Test func lists() {
        #expect(plain("<ul><li>a</li><li>b</li></ul>") == "- a\n- b")
        #expect(plain("<ol start=\"3\"><li>a<li>b</ol>after") == "3. a\n4. b\n\nafter")
        #expect(plain("<ul><li>a<ul><li>b</li></ul></li></ul>") == "- a\n\u{A0}\u{A0}- b")
    }

    @Test func tables() {
        #expect(plain("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>") == "a | b\n1 | 2")
    }

    @Test func preformatted() {
        #expect(
            plain("<pre>if x {\n    y  = 1\n}</pre>") == "if x {\n\u{A0}\u{A0}\u{A0}\u{A0}y \u{A0}= 1\n}")
    }

    @Test func indices() {
        #expect(plain("H<sub>2</sub>O x<sup>10</sup> y<sup>ab</sup> z<sub>k</sub>") == "H₂O x¹⁰ y^{ab} z_k")
    }

    @Test func entities() {
        #expect(
            plain("&lt;b&gt; &amp;amp; &eacute;&#233;&#xE9; &nosuch; AT&T &#0;") == "<b> &amp; ééé &nosuch; AT&T &#0;")
    }

    @Test func entitiesOfOldPages() {
        #expect(plain("&hearts;&spades;&lceil;x&rceil; &check; &#150; &#27;[1m") == "♥♠⌈x⌉ ✓ – \u{FFFD}[1m")
    }

    @Test func wordsCrossedOut() {
        let (text, losses) = HTMLText.plain("Now <del>one</del> <s>two</s> three")
        #expect(text == "Now ~~one~~ ~~two~~ three")
        #expect(losses == [.crossedOut("del"), .crossedOut("s")])
    }

    /// As a browser shows it.
    @Test func whatIsNotShown() {
        let (text, losses) = HTMLText.plain(
            "a<span style=\"color:red; Display: none\">b<span>c</span>d</span>e<img style=\"display:none\" src=\"x\">f")
        #expect(text == "aef")
        #expect(losses == [.hidden, .hidden])
        #expect(plain("<span style=\"display: block\">x</span>") == "x")
    }

    @Test func picturesWithinTexts() {
        let (text, losses) = HTMLText.plain("See <img src=\"data:image/png;base64,Q3xI/fqs\"> it")
        #expect(text == "See [img] it")
        #expect(losses == [.media("img", description: "")])
        #expect(plain("<img src=\"data:image/png;base64,Q3/x\" alt=\"a map\">") == "[a map]")
    }

    @Test func hiddenParts() {
        #expect(plain("a<script>if (a < b) { c }</script><style>p { }</style><!-- no > - -->b<!DOCTYPE x>") == "ab")
    }

    @Test func signsThatAreNoTags() {
        #expect(plain("a < b and c > d, 1<2") == "a < b and c > d, 1<2")
        #expect(plain("List<String> x; #include <stdio.h>") == "List<String> x; #include <stdio.h>")
        #expect(plain("Map<K, List<V>> and <b>bold</b>") == "Map<K, List<V>> and bold")
        #expect(plain("<o:p></o:p><my-tag>x</my-tag>") == "x")
        #expect(plain("an end <b") == "an end <b")
        #expect(plain("if (a <!b) <!-- c") == "if (a <!b) <!-- c")
        #expect(plain("<!DOCTYPE html><?xml version=\"1.0\"?><![CDATA[>a <? b") == "a <? b")
    }

    @Test func media() {
        let (text, losses) = HTMLText.plain(
            "<img src=\"@@PLUGINFILE@@/a/map.png\" alt=\"A map\"> <img src='b.png'><a href=\"http://x.y\">here</a>")
        #expect(text == "[A map] [b.png] here")
        #expect(
            losses == [
                .media("map.png", description: "A map"), .media("b.png", description: ""), .link("http://x.y"),
            ])
    }

    /// What MathML says by its layout is said by signs, and that is reported.
    @Test(arguments: [
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>", "(a+b)/c"),
        ("<msup><mi>x</mi><mn>2</mn></msup>", "x^2"),
        ("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "x_i^2"),
        ("<msqrt><mn>3</mn></msqrt>", "√(3)"), ("<mrow><mi>a</mi>\n <mo>=</mo>\n <mn>1</mn></mrow>", "a=1"),
    ]) func formulas(markup: String, expected: String) {
        let (text, losses) = HTMLText.plain("<math>\(markup)</math>")
        #expect(text == expected)
        #expect(losses == [.formula])
    }

    @Test func thereAndBack() {
        for text in ["One\n\nTwo\nthree", "a < b & c > \"d\" 'e'", "1. x\n2. y", "&amp; <br>"] {
            #expect(plain(HTMLText.html(text)) == text)
        }
        #expect(HTMLText.html("a\n\nb\nc") == "<p>a</p><p>b<br />c</p>")
    }

    /// Work grows with the length of a text, however it is made: more than that would hold the tests up for hours.
    @Test(arguments: [
        ("<a <a href=", ""), ("<ul><li>", "</li></ul>"), ("<sup>", "</sup>"), ("<b x=\"", ">"), ("<", ">"),
        ("<!--", ""),
        ("<a href=\"x\">", "</a>"), ("<math><mrow>", "</mrow>"), ("&amp;", ""), ("<table><tr><td>", ""),
    ]) func hostileTexts(open: String, close: String) {
        let count = 20_000
        let text = String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
        #expect(plain(text).utf8.count < 10 * text.utf8.count)
    }
}
