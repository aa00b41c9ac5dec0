import Assessment

/// Reads the files of a package in the order of its test.
enum QTIPackageReader {
    static func read(into bank: inout ImportedBank, losses: inout CommonLosses) {
        var archive: ZipArchive
        do throws(ZipArchive.Fault) {
            archive = try ZipArchive(bank.bytes)
        } catch {
            let offset = min(error.offset, bank.bytes.count)
            bank.report(Message(.importUnreadable, error.message), at: ImportedBank.Place(offset..<offset))
            return
        }
        for name in archive.strayNames {
            bank.lose(
                "`\(name.prefix(80))` lies outside of the archive, and is not read", at: ImportedBank.Place(0..<0))
        }
        readMeta(&archive, &bank)
        var listed: [(path: String, tags: [String])] = []
        /// All files that the manifest speaks of, whatever they are.
        var named: Set<String> = []
        if let (root, folder) = manifest(&archive, &bank) {
            listed = resources(root, folder, archive, &bank)
            named = files(root, folder)
        }
        if listed.isEmpty {
            listed = archive.entries.map { ($0.name, []) }.filter {
                $0.0.hasSuffix(".xml") && !$0.0.hasSuffix("imsmanifest.xml") && !$0.0.hasSuffix("assessment_meta.xml")
                    && !$0.0.hasPrefix("__MACOSX/")
            }
        }
        let roots = listed.compactMap { path, tags -> (root: XMLElement, path: String, file: Int, tags: [String])? in
            guard let (root, file) = root(path, &archive, &bank) else { return nil }
            return (root, path, file, tags)
        }
        let isTest = ["assessmentTest", "qti-assessment-test"]
        var order: [String] = []
        for entry in roots where isTest.contains(entry.root.name) {
            let test = QTI3Names.restored(entry.root)
            if bank.title == nil, let title = test["title"], !title.isEmpty {
                bank.title = LocalizedText(TextLines.oneLine(title))
            }
            if bank.id == nil { bank.id = test["identifier"] }
            let folder = folder(of: entry.path)
            order += test.descendants("assessmentItemRef").compactMap { $0["href"].flatMap { path(folder, $0) } }
        }
        let rank = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
        let items = roots.enumerated().filter { !isTest.contains($0.element.root.name) }.sorted {
            (rank[$0.element.path] ?? Int.max, $0.offset) < (rank[$1.element.path] ?? Int.max, $1.offset)
        }
        let around = surroundings(items.map(\.element.root))
        let foldersInOrder = CanvasMeta.foldersInOrder(&archive)
        for (_, entry) in items {
            var own = around
            own.keepsOrder = foldersInOrder.contains(metaFolder(of: entry.path))
            QTIReader.read(entry.root, file: entry.file, into: &bank, tags: entry.tags, around: own, losses: &losses)
        }
        reportUnlisted(in: &archive, beside: named.union(listed.map(\.path)), &bank)
        // Files that could not be read were reported one by one.
        if items.isEmpty, roots.count == listed.count {
            bank.report(
                Message(
                    .importUnreadable,
                    "there is no QTI in this package; unpack it, and import what it holds file by file"),
                at: ImportedBank.Place(0..<0))
        }
    }

    /// What the quizzes and question banks among several files have to say of one another.
    private static func surroundings(_ roots: [XMLElement]) -> CanvasReader.Surroundings {
        let quizzes = roots.filter { $0.name == "questestinterop" }
        var around = CanvasReader.Surroundings(isOneOfSeveral: quizzes.count > 1)
        for bank in quizzes.flatMap({ $0.descendants("objectbank") }) {
            around.banks[bank["ident"] ?? ""] = CanvasReader.bankTitle(bank)
        }
        return around
    }

    /// The folder in which Canvas says how a quiz is shown, also of one that it keeps whole beside the others.
    private static func metaFolder(of path: String) -> String {
        let folder = folder(of: path)
        guard folder.hasSuffix(wholeFolder), path.hasSuffix(wholeEnding) else { return folder }
        let identifier = path.dropFirst(folder.count).dropLast(wholeEnding.count)
        return folder.dropLast(wholeFolder.count) + identifier + "/"
    }

    /// All files that a manifest speaks of, whatever they are.
    private static func files(_ manifest: XMLElement, _ folder: String) -> Set<String> {
        let all = manifest.first("resources")
        var files: Set<String> = []
        for resource in manifest.descendants("resource") {
            let base = [manifest["base"], all?["base"], resource["base"]].compactMap { $0 }.joined()
            for reference in ([resource] + resource.descendants("file")).compactMap({ $0["href"] }) {
                if let path = path(folder, base + reference) { files.insert(path) }
            }
        }
        return files
    }

    /// Says which files hold questions that nobody asked for.
    private static func reportUnlisted(
        in archive: inout ZipArchive, beside named: Set<String>, _ bank: inout ImportedBank
    ) {
        let roots = ["assessmentItem", "qti-assessment-item", "questestinterop"]
        for name in archive.entries.map(\.name) where name.hasSuffix(".xml") && !named.contains(name) {
            guard !name.hasPrefix("__MACOSX/"), let bytes = try? archive.file(name),
                let root = try? XMLDocument.root(of: bytes), roots.contains(root.name)
            else { continue }
            bank.lose(
                "`\(name.prefix(80))` holds questions, but the manifest does not list it; it is not read",
                at: ImportedBank.Place(0..<0))
        }
    }

    /// What Canvas keeps beside a quiz: its name, and what it is about.
    private static func readMeta(_ archive: inout ZipArchive, _ bank: inout ImportedBank) {
        let names = archive.entries.map(\.name).filter {
            $0 == "assessment_meta.xml" || $0.hasSuffix("/assessment_meta.xml")
        }
        guard names.count == 1, let bytes = try? archive.file(names[0]), let quiz = try? XMLDocument.root(of: bytes),
            quiz.name == "quiz"
        else { return }
        let place = ImportedBank.Place(0..<0, file: bank.addFile(names[0], bytes))
        bank.description = bank.text(quiz.first("description")?.text ?? "", at: place)
    }

    private static func manifest(
        _ archive: inout ZipArchive, _ bank: inout ImportedBank
    ) -> (root: XMLElement, folder: String)? {
        guard
            let path = archive.entries.map(\.name).filter({
                $0 == "imsmanifest.xml" || $0.hasSuffix("/imsmanifest.xml")
            })
            .min(by: { $0.utf8.count < $1.utf8.count }), let (root, _) = root(path, &archive, &bank)
        else { return nil }
        let about = root.first("metadata")
        if let title = (about?.descendant("title")).map(words), !title.isEmpty {
            bank.title = LocalizedText(title)
        }
        // Beside the description stand yes and no.
        let rights = about?.descendant("rights")
        let licence =
            (rights?.first("description") ?? rights.flatMap { $0.children.isEmpty ? $0 : nil }).map(words) ?? ""
        if !licence.isEmpty, licence.utf8.count < 80, !licence.contains("(") { bank.licence = licence }
        return (root, folder(of: path))
    }

    /// A text that may come in several languages, in the first of them.
    private static func words(_ element: XMLElement) -> String {
        TextLines.oneLine((element.children.first ?? element).text)
    }

    /// Kinds of files that hold no questions, by how their types go on.
    private static let asides = [
        "fragment", "outcomes", "resprocessing", "responseprocessing", "rptemplate", "section", "stimulus",
    ]

    private static func resources(
        _ manifest: XMLElement, _ folder: String, _ archive: ZipArchive, _ bank: inout ImportedBank
    ) -> [(path: String, tags: [String])] {
        var listed: [(path: String, tags: [String])] = []
        guard let all = manifest.first("resources") else { return [] }
        for resource in all.all("resource") {
            let type = resource["type"] ?? ""
            let identifier = resource["identifier"] ?? ""
            if type.hasPrefix("assessment/x-bb-") {
                addBlackboard(resource, type, folder, to: &listed, &bank)
                continue
            }
            guard type.hasPrefix("imsqti_") || type.hasPrefix("imsqti-") else { continue }
            guard !asides.contains(where: { type.hasPrefix("imsqti_" + $0) }) else {
                if type.hasPrefix("imsqti_stimulus") {
                    bank.lose(
                        "the text `\(identifier.prefix(60))`, which questions share, is not read",
                        at: ImportedBank.Place(0..<0))
                }
                continue
            }
            // Canvas keeps a quiz twice: with the few types that every program knows, and whole.
            let whole = folder + wholeFolder + identifier + wholeEnding
            if archive.contains(whole) {
                listed.append((whole, []))
                continue
            }
            let base = [manifest["base"], all["base"], resource["base"]].compactMap { $0 }.joined()
            let href = resource["href"] ?? resource.all("file").compactMap { $0["href"] }.first { $0.hasSuffix(".xml") }
            guard let href, let path = path(folder, base + href) else {
                bank.lose("the resource `\(identifier.prefix(60))` names no file", at: ImportedBank.Place(0..<0))
                continue
            }
            let tags = resource.descendants("keyword").flatMap(\.children).map { TextLines.oneLine($0.text) }
            listed.append((path, tags.filter { !$0.isEmpty }))
        }
        // Question banks, which no resource of a type that others know names.
        let known = Set(listed.map(\.path))
        for entry in archive.entries
        where entry.name.hasPrefix(folder + wholeFolder) && entry.name.hasSuffix(wholeEnding)
            && !known.contains(entry.name)
        {
            listed.append((entry.name, []))
        }
        return listed
    }

    private static let wholeFolder = "non_cc_assessments/"
    private static let wholeEnding = ".xml.qti"

    /// Pools and tests in `.dat` files at the root of the archive.
    private static func addBlackboard(
        _ resource: XMLElement, _ type: String, _ folder: String, to listed: inout [(path: String, tags: [String])],
        _ bank: inout ImportedBank
    ) {
        let kind = type.dropFirst("assessment/x-bb-".count)
        guard ["qti-pool", "qti-test", "pool"].contains(kind) else {
            if kind == "qti-survey" {
                bank.lose(
                    "the survey `\((resource["title"] ?? "").prefix(60))` has no right answers, and is not read",
                    at: ImportedBank.Place(0..<0))
            }
            return
        }
        guard let file = resource["file"] ?? resource["identifier"].map({ $0 + ".dat" }), let path = path(folder, file)
        else { return }
        listed.append((path, []))
    }

    /// A file's root; what is wrong with the file is reported.
    private static func root(
        _ path: String, _ archive: inout ZipArchive, _ bank: inout ImportedBank
    ) -> (root: XMLElement, file: Int)? {
        do throws(ZipArchive.Fault) {
            guard let bytes = try archive.file(path) else {
                bank.refuse("the package has no file `\(path.prefix(80))`", at: ImportedBank.Place(0..<0))
                return nil
            }
            let file = bank.addFile(path, bytes)
            guard let root = bank.root(of: bytes, file: file) else { return nil }
            return (root, file)
        } catch {
            let offset = min(error.offset, bank.bytes.count)
            bank.refuse(error.message, at: ImportedBank.Place(offset..<offset))
            return nil
        }
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// Where a reference leads, seen from a folder.
    static func path(_ folder: String, _ reference: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(reference.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count > 1,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return ZipArchive.name(folder + String(decoding: bytes, as: UTF8.self))
    }
}
