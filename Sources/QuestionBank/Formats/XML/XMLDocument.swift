import CLibXML2

/// Reads XML: well-formed or not at all, with nothing fetched and no entities but the five that XML defines.
enum XMLDocument {
    /// Why a document is none, and where.
    struct Fault: Error {
        var message: String
        /// In bytes.
        var offset: Int
    }

    /// More elements than any quiz has; each takes memory out of proportion to its four bytes.
    static let mostElements = 500_000

    static func root(of bytes: [UInt8]) throws(Fault) -> XMLElement {
        _ = isLibraryReady
        // Blanks before the declaration are an error to the library, and a slip that editors leave behind.
        let blanks = bytes.prefix { $0 == 0x20 || (0x09...0x0D).contains($0) }.count
        if blanks > 0, blanks < bytes.count {
            do throws(Fault) {
                return try root(of: Array(bytes[blanks...])).moved(by: blanks)
            } catch {
                throw Fault(message: error.message, offset: error.offset + blanks)
            }
        }
        let assembly = XMLAssembly(bytes)
        guard
            let context = unsafe bytes.withUnsafeBytes({ buffer in
                unsafe xmlCreateMemoryParserCtxt(
                    buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
            })
        else { throw Fault(message: "the file is empty", offset: 0) }
        defer {
            unsafe xmlFreeDoc(context.pointee.myDoc)
            unsafe xmlFreeParserCtxt(context)
        }
        unsafe context.pointee.sax.pointee = XMLAssembly.handler
        unsafe assembly.context = context
        unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOWARNING.rawValue))
        unsafe context.pointee.userData = Unmanaged.passUnretained(assembly).toOpaque()
        let status = withExtendedLifetime(assembly) { unsafe xmlParseDocument(context) }
        if let fault = assembly.fault { throw fault }
        guard status == 0, let root = assembly.root else {
            throw Fault(message: "the document is not well-formed", offset: assembly.offset)
        }
        return root
    }

    /// The library sets itself up once, before any thread uses it.
    private static let isLibraryReady: Bool = {
        xmlInitParser()
        return true
    }()
}

/// Puts elements together while libxml2 reads.
@safe private final class XMLAssembly {
    var context: xmlParserCtxtPtr?
    private(set) var root: XMLElement?
    private(set) var fault: XMLDocument.Fault?
    private var open: [XMLElement] = []
    private var words: [UInt8] = []
    private var count = 0
    private let bytes: [UInt8]
    /// Of each line, where the encoding makes other places than the file's.
    private lazy var lineStarts: [Int] = {
        [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }()

    init(_ bytes: [UInt8]) {
        unsafe context = nil
        self.bytes = bytes
    }

    static var handler: xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = XML_SAX2_MAGIC
        unsafe handler.startElementNs = { data, name, _, _, _, _, count, _, attributes in
            guard let assembly = unsafe XMLAssembly.at(data), let name = unsafe name else { return }
            var pairs: [(name: String, value: String)] = []
            for place in 0..<Int(count) {
                guard let attributes = unsafe attributes, let own = unsafe attributes[place * 5],
                    let start = unsafe attributes[place * 5 + 3], let end = unsafe attributes[place * 5 + 4]
                else { continue }
                let value = unsafe UnsafeBufferPointer(start: start, count: max(0, end - start))
                // The library leaves this one sign for a second reading, which is not to come.
                let text = unsafe String(decoding: value, as: UTF8.self).replacing("&#38;", with: "&")
                unsafe pairs.append((String(cString: own), text))
            }
            assembly.start(unsafe String(cString: name), pairs)
        }
        unsafe handler.endElementNs = { data, _, _, _ in unsafe XMLAssembly.at(data)?.end() }
        unsafe handler.characters = { data, text, count in
            guard let assembly = unsafe XMLAssembly.at(data), let text = unsafe text else { return }
            unsafe assembly.words.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
        }
        unsafe handler.ignorableWhitespace = handler.characters
        unsafe handler.cdataBlock = handler.characters
        unsafe handler.reference = { data, name in
            guard let assembly = unsafe XMLAssembly.at(data), let name = unsafe name else { return }
            unsafe assembly.words.append(contentsOf: "&\(String(cString: name));".utf8)
        }
        unsafe handler.serror = { data, error in
            guard let assembly = unsafe XMLAssembly.at(data), let error = unsafe error,
                unsafe error.pointee.level == XML_ERR_FATAL
            else { return }
            let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "not well-formed"
            assembly.fail(XMLElement.trimmed(text))
        }
        return unsafe handler
    }

    private static func at(_ data: UnsafeMutableRawPointer?) -> XMLAssembly? {
        unsafe data.map { unsafe Unmanaged<XMLAssembly>.fromOpaque($0).takeUnretainedValue() }
    }

    private func fail(_ message: String) {
        if fault == nil { fault = XMLDocument.Fault(message: message, offset: offset) }
    }

    private func start(_ name: String, _ attributes: [(name: String, value: String)]) {
        flush()
        count += 1
        if count > XMLDocument.mostElements {
            fail("there are more than \(XMLDocument.mostElements) elements")
            unsafe xmlStopParser(context)
            return
        }
        open.append(XMLElement(name, attributes, range: tag))
    }

    private func end() {
        flush()
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].content.append(.element(element))
        }
    }

    private func flush() {
        guard !words.isEmpty, !open.isEmpty else { return }
        open[open.count - 1].content.append(.text(String(decoding: words, as: UTF8.self)))
        words.removeAll(keepingCapacity: true)
    }

    // MARK: Places

    /// How far it has read.
    var offset: Int {
        guard let input = unsafe context?.pointee.input else { return 0 }
        if isConverted {
            let line = unsafe Int(input.pointee.line) - 1
            return lineStarts.indices.contains(line) ? lineStarts[line] : bytes.count
        }
        let passed = unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
        return min(max(0, passed), bytes.count)
    }

    /// Whether the library reads other bytes than the file's.
    private var isConverted: Bool {
        unsafe context?.pointee.input?.pointee.buf?.pointee.encoder != nil
    }

    /// The tag that was just read: it is passed but for its end.
    private var tag: Range<Int> {
        let end = offset
        guard !isConverted else { return end..<end }
        var start = min(end, bytes.count - 1)
        while start > 0, bytes[start] != UInt8(ascii: "<") { start -= 1 }
        var close = end
        while close < bytes.count, close < end + 2, bytes[close] == UInt8(ascii: "/") { close += 1 }
        if close < bytes.count, bytes[close] == UInt8(ascii: ">") { close += 1 }
        return start..<max(close, start)
    }
}
