import ArgumentParser
import Assessment

/// `viva edit ITEM`: the item's file in the author's editor, at its line.
struct EditCommand: VivaCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Open an item's file in your editor, at its line, and check it afterwards.",
        discussion: "The editor is $VISUAL, else $EDITOR, else vi or nano. Without a terminal, the place is "
            + "printed. Exits 1 when the editor fails, or leaves errors.")

    @Argument(help: "An item, as BANK/ITEM; or a bank, or a file.")
    var item: String

    @OptionGroup var globals: GlobalOptions

    func run(in context: Context) throws {
        let (file, line, item) = try place(in: context)
        guard try FileEditing(context: context, file: file, line: line, item: item).run() else {
            throw Failure(.checkFailed)
        }
    }

    private func place(in context: Context) throws -> (file: String, line: Int, item: String?) {
        if item.hasSuffix(Shelf.ending), FileState(path: item).isRegular { return (item, 1, nil) }
        if item.hasSuffix(Shelf.ending) {
            throw Failure(.noInput, .noFileOrFolder(item), hints: [.transfer(.newMakesOne(item))])
        }
        let shelf = try context.shelf()
        if let file = shelf.files[item] { return (file, 1, nil) }
        // Who edits an item most often wants to mend it.
        if let broken = shelf.itemLeftOut(called: item) { return broken }
        let found = try shelf.find(item)
        guard let place = shelf.location(of: found.id) else {
            throw Failure(.noInput, .placeUnknown(found.id.description))
        }
        return (place.file, place.line, found.id.item)
    }
}
