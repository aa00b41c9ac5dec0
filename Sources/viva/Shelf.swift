import Assessment
import FoundationEssentials
import QuestionBank

/// The banks of one folder, as they were read.
struct Shelf {
    let directory: String
    /// Its files, as they were when they were read.
    let states: [FileState]
    private(set) var banks: [Bank] = []
    /// The file of each bank, by its id.
    private(set) var files: [String: String] = [:]
    private(set) var itemsLeftOut = 0
    /// Files that could not be read.
    private(set) var unreadable: [String] = []

    static let ending = ".quiz.md"

    init(directory: String, states: [FileState]) throws {
        self.directory = directory
        self.states = states
        for path in states.map(\.path) {
            guard let bytes = Self.bytes(of: path) else {
                unreadable.append(path)
                continue
            }
            let reading = BankReader.read(bytes, fileName: path, scrutiny: .soundness)
            itemsLeftOut += reading.itemsLeftOut
            guard let bank = reading.bank else { continue }
            guard files[bank.id] == nil else {
                // Two banks of one name would share a history; the check says which.
                itemsLeftOut += bank.items.count
                continue
            }
            banks.append(bank)
            files[bank.id] = path
        }
    }

    var items: [Item] { banks.flatMap(\.items) }

    func item(_ id: ItemID) -> Item? {
        banks.first { $0.id == id.bank }?.items.first { $0.id == id }
    }

    func items(ofBank id: String) -> [Item] { banks.first { $0.id == id }?.items ?? [] }

    /// Where an item is written: `FILE:LINE`.
    func place(of id: ItemID) -> String? {
        location(of: id).map { "\($0.file):\($0.line)" }
    }

    /// The file that an item is written in, and the line, counted from 1.
    func location(of id: ItemID) -> (file: String, line: Int)? {
        guard let file = files[id.bank],
            let place = banks.first(where: { $0.id == id.bank })?.place(of: id.item)
        else { return nil }
        return (file, place.line)
    }

    /// Where an item is written that no one is asked, because it has an error; by its full name, or that in its bank.
    func itemLeftOut(called name: String) -> (file: String, line: Int, item: String)? {
        guard itemsLeftOut > 0 else { return nil }
        for bank in banks {
            guard let file = files[bank.id], let bytes = Self.bytes(of: file) else { continue }
            let entry = BankOutline(bytes).entries.first { entry in
                let id = ItemID(bank: bank.id, item: entry.id)
                return !entry.id.isEmpty && id.isCalled(name) && !bank.items.contains { $0.id == id }
            }
            if let entry { return (file, entry.lines.lowerBound, entry.id) }
        }
        return nil
    }

    /// Every tag, sorted.
    var tags: [String] { Set(items.flatMap(\.tags)).sorted() }

    /// Finds `BANK/ITEM`, or `ITEM` alone where one bank has it.
    func find(_ name: String) throws -> Item {
        if let id = ItemID(name), let item = item(id) { return item }
        let matches = items.filter { $0.id.item == name }
        if let only = matches.first, matches.count == 1 { return only }
        if matches.count > 1 {
            throw Failure(.noInput, .inSeveralBanks(name), hints: [.writeOneOf(matches.map(\.id.description))])
        }
        if itemLeftOut(called: name) != nil {
            throw Failure(.noInput, .itemHasErrors(name), hints: [.editOpens(name), .checkTells])
        }
        throw Failure.unknown(
            .noInput, .item, name: name, among: items.map(\.id.description) + items.map(\.id.item),
            otherwise: .searchFindsItems)
    }

    /// The items that names of banks, tags or items stand for, in the order of the banks; all where none is named.
    func items(named names: [String], tags: [String]) throws -> [Item] {
        let all = items
        guard !names.isEmpty || !tags.isEmpty else { return all }
        let knownTags = self.tags
        for tag in tags where !knownTags.contains(tag) {
            throw Failure.unknown(.noInput, .tag, name: tag, among: knownTags, otherwise: .listShowsTags)
        }
        let bankIDs = banks.map(\.id)
        for name in names {
            let isKnown = bankIDs.contains(name) || knownTags.contains(name) || all.contains { $0.id.isCalled(name) }
            if !isKnown {
                if itemLeftOut(called: name) != nil {
                    throw Failure(.noInput, .itemHasErrors(name), hints: [.editOpens(name), .checkTells])
                }
                if name.hasSuffix(Self.ending), FileState(path: name).isRegular {
                    throw Failure(
                        .noInput, .noSuch(.subject, name),
                        hints: [.transfer(.bankOfFile(name, id: Self.bankID(of: name)))])
                }
                if FileState(path: name + Self.ending).isRegular {
                    let file = name + Self.ending
                    throw Failure(
                        .noInput, .noSuch(.subject, name),
                        hints: [.transfer(.bankOfFile(file, id: Self.bankID(of: file)))])
                }
                throw Failure.unknown(
                    .noInput, .subject, name: name,
                    among: bankIDs + knownTags + all.map(\.id.description) + all.map(\.id.item),
                    otherwise: .listShowsAll)
            }
        }
        return all.filter { item in
            (names.isEmpty
                || names.contains { $0 == item.id.bank || item.tags.contains($0) || item.id.isCalled($0) })
                && tags.allSatisfy(item.tags.contains)
        }
    }
}

extension ItemID {
    /// True for its full name, and for its name within its bank.
    fileprivate func isCalled(_ name: String) -> Bool { item == name || description == name }
}

extension Shelf {
    /// The bank files that paths of files and folders stand for, sorted within a folder.
    static func bankFiles(in paths: [String]) throws -> [String] {
        let files = try paths.flatMap { path -> [String] in
            guard Places.isDirectory(path) else {
                guard FileState(path: path).exists else {
                    let makes = path.hasSuffix(ending)
                    throw Failure(
                        .noInput, .noFileOrFolder(path),
                        hints: [.transfer(makes ? .newMakesOne(path) : .banksEndIn)])
                }
                return [path]
            }
            return try bankFiles(inFolder: path.hasSuffix("/") ? String(path.dropLast()) : path)
        }
        return withoutLinksToOthers(paths.count > 1 ? eachOnce(files) : files)
    }

    /// Without those that were named before, by themselves or with their folder.
    private static func eachOnce(_ files: [String]) -> [String] {
        var seen: Set<String> = []
        return files.filter { file in
            let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: file)) != nil
            return isLink || seen.insert(Places.resolved(file) ?? file).inserted
        }
    }

    /// A link beside the file that it leads to is that file, and not another one.
    private static func withoutLinksToOthers(_ files: [String]) -> [String] {
        let targets = files.map { (try? FileManager.default.destinationOfSymbolicLink(atPath: $0)) }
        guard targets.contains(where: { $0 != nil }) else { return files }
        let own = Set(zip(files, targets).filter { $0.1 == nil }.compactMap { Places.resolved($0.0) })
        return zip(files, targets).filter { file, target in
            guard target != nil, let real = Places.resolved(file) else { return true }
            return !own.contains(real)
        }.map(\.0)
    }

    /// Folders within are searched too; hidden ones and links to folders are not, so that the search ends.
    private static func bankFiles(inFolder folder: String) throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Failure(.noInput, .cannotReadFolder(folder))
        }
        return try names.filter { !$0.hasPrefix(".") }.sorted().flatMap { name -> [String] in
            let path = folder + "/" + name
            if name.hasSuffix(ending) { return [path] }
            let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
            return !isLink && Places.isDirectory(path) ? try bankFiles(inFolder: path) : []
        }
    }

    /// The name that a bank's file gives its bank.
    private static func bankID(of path: String) -> String {
        bytes(of: path).flatMap { BankReader.read($0, fileName: path, scrutiny: .soundness).bank?.id }
            ?? BankFormat.bankID(ofFile: path)
    }

    /// What a file holds; nil for what cannot be read, and for what is no file, such as a pipe or a device.
    static func bytes(of path: String) -> [UInt8]? {
        guard FileState(path: path).isRegular else { return nil }
        return FileManager.default.contents(atPath: path).map(Array.init)
    }
}
