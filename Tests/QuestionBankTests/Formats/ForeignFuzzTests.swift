import Testing

@testable import QuestionBank

/// Files with bytes changed, cut and doubled: whatever comes, reading ends and keeps the process alive.
@Suite struct ForeignFuzzTests {
    private struct Mutation {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, bound)
        }

        mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
            var bytes = bytes
            for _ in 0...next(6) where !bytes.isEmpty {
                let place = next(bytes.count)
                switch next(5) {
                case 0: bytes[place] = UInt8(next(256))
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
                case 2:
                    bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(60))], at: next(bytes.count))
                case 3: bytes[place] ^= 1 << UInt8(next(8))
                default:
                    let words = [
                        "<", "&", "</text>", "\"", "]]>", "0", "*", "{1:SA:=", "[[1]]", "\u{E0F0}7\u{E0F1}", "1e99",
                    ]
                    bytes.insert(contentsOf: Array(words[next(words.count)].utf8), at: place)
                }
            }
            return bytes
        }
    }

    @Test(arguments: [BankFormat.moodleXML, .qti, .qti3, .canvas])
    func mutatedFilesAreRead(format: BankFormat) throws {
        var random = RandomBank(seed: 5)
        let sound = format.write(random.bank(items: 7), options: .init(seed: 1)).bytes
        var files = [sound]
        if format != .moodleXML {
            var archive = try ZipArchive(sound)
            files += try archive.entries.filter { $0.name.hasSuffix("1.xml") || $0.name.hasSuffix("quiz.xml") }
                .compactMap { try archive.file($0.name) }
        }
        var mutation = Mutation(state: 77)
        for round in 0..<150 {
            let bytes = mutation.mutated(files[round % files.count])
            let reading = format.read(bytes, fileName: "fuzz")
            #expect(reading.bank != nil || !reading.diagnostics.isEmpty)
        }
    }

    /// Files of kinds that we read and do not write.
    @Test(arguments: [
        """
        <quiz><question type="cloze"><name><text>n</text></name><questiontext><text><![CDATA[A {1:MCVS:=a#b~%5,5%c\\}~d} {2:NM:=1.5:0.1~%50%2} {:MRHS:=x~=y~z#w}
        {1:SAC:a~*~=\\*}]]></text></questiontext></question><question type="calculated"><questiontext><text>{a}</text></questiontext><answer fraction="100"><text>pow({a},2)/-pi()</text></answer>
        <dataset_definitions><dataset_definition><name><text>a</text></name><dataset_items><dataset_item><value>3</value></dataset_item></dataset_items></dataset_definition></dataset_definitions></question></quiz>
        """,
        """
        <assessmentItem identifier="i"><responseDeclaration identifier="R" cardinality="single" baseType="float"/><responseDeclaration identifier="S" cardinality="multiple" baseType="pair"><correctResponse><value>a b</value></correctResponse></responseDeclaration>
        <templateDeclaration identifier="X" cardinality="single" baseType="float" mathVariable="true"/><templateProcessing><setTemplateValue identifier="X"><randomFloat min="1" max="9"/></setTemplateValue>
        <setTemplateValue identifier="X"><power><sum><variable identifier="X"/><random><multiple><baseValue baseType="integer">2</baseValue></multiple></random></sum><baseValue baseType="integer">3</baseValue></power></setTemplateValue>
        <setCorrectResponse identifier="R"><truncate><variable identifier="X"/></truncate></setCorrectResponse><templateConstraint><lt><variable identifier="X"/><baseValue baseType="float">500</baseValue></lt></templateConstraint></templateProcessing>
        <itemBody><math><mi>X</mi></math><p><printedVariable identifier="X" format="%.2f"/> <textEntryInteraction responseIdentifier="R"/></p><sliderInteraction responseIdentifier="R" lowerBound="0" upperBound="9"/>
        <associateInteraction responseIdentifier="S"><simpleAssociableChoice identifier="a">a</simpleAssociableChoice><simpleAssociableChoice identifier="b">b</simpleAssociableChoice></associateInteraction></itemBody>
        <responseProcessing><responseCondition><responseIf><equal toleranceMode="relative" tolerance="1 2"><variable identifier="R"/><correct identifier="R"/></equal><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing></assessmentItem>
        """,
        """
        <questestinterop><assessment title="t"><section><item ident="q" title="t"><itemmetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>calculated_question</fieldentry></qtimetadatafield></itemmetadata>
        <presentation><material><mattext>[x] and [y]</mattext></material></presentation><itemproc_extension><calculated><answer_tolerance>5%</answer_tolerance><formulas decimal_places="2"><formula>z = x^2-(y*-1)</formula><formula>max(z,2)/3e0</formula></formulas>
        <vars><var name="x" scale="1"><min>1</min><max>3</max></var><var name="y" scale="0" min="2" max="4"/></vars></calculated></itemproc_extension></item><item ident="r"><itemmetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>ordering_question</fieldentry></qtimetadatafield></itemmetadata>
        <presentation><response_lid ident="r" rcardinality="Ordered"><response_label ident="a"><material><mattext>a</mattext></material></response_label><response_label ident="b"><material><mattext>b</mattext></material></response_label></response_lid></presentation>
        <resprocessing><respcondition><conditionvar><varequal respident="r">b</varequal><varequal respident="r">a</varequal></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>
        """,
        """
        <questestinterop><assessment title="t"><section><item title="t"><itemmetadata><bbmd_questiontype>Matching</bbmd_questiontype></itemmetadata><presentation><flow><flow class="QUESTION_BLOCK"><mat_formattedtext>Q</mat_formattedtext></flow>
        <flow class="RESPONSE_BLOCK"><flow><response_lid ident="l"><response_label ident="l0"/><response_label ident="l1"/></response_lid><mat_formattedtext>L</mat_formattedtext></flow><flow class="RIGHT_MATCH_BLOCK"><flow><mat_formattedtext>A</mat_formattedtext></flow><flow><mat_formattedtext>B</mat_formattedtext></flow></flow></flow></flow></presentation>
        <resprocessing><respcondition><conditionvar><varequal respident="l">l1</varequal></conditionvar></respcondition></resprocessing></item><item><itemmetadata><bbmd_questiontype>Numeric</bbmd_questiontype></itemmetadata>
        <resprocessing><respcondition><conditionvar><vargte respident="r">1</vargte><varlte respident="r">3</varlte><varequal respident="r">2</varequal></conditionvar></respcondition></resprocessing></item></section></assessment></questestinterop>
        """,
    ])
    func mutatedForeignFilesAreRead(file: String) {
        var mutation = Mutation(state: 4711)
        for _ in 0..<150 {
            let bytes = mutation.mutated(Array(file.utf8))
            let format: BankFormat = file.hasPrefix("<quiz") ? .moodleXML : .qti
            let reading = format.read(bytes, fileName: "fuzz")
            #expect(reading.bank != nil || !reading.diagnostics.isEmpty)
        }
    }
}
