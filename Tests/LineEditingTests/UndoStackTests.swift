import Testing

@testable import LineEditing

@Suite struct UndoStackTests {
    @Test func aTypedWordIsOneStep() {
        var stack = UndoStack()
        for end in 1...7 { stack.observe(LineText(String("uno dos".prefix(end)))) }
        stack.observe(LineText("uno do"))
        #expect(stack.undo()?.text == "uno dos")
        #expect(stack.undo()?.text == "uno ")
        #expect(stack.undo()?.text == "")
        #expect(stack.undo() == nil)
    }

    @Test func movingBeginsANewStep() {
        var stack = UndoStack()
        stack.observe(LineText("a"))
        stack.observe(LineText("a", cursor: 0))
        stack.observe(LineText("ba", cursor: 1))
        #expect(stack.undo()?.text == "a")
    }
}
