import CLibXML2
import Foundation

/// A schema of `Schemas`, which says of a document what it does not allow.
struct RelaxNG {
    private let bytes: [UInt8]

    init(named name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        bytes = [UInt8](try Data(contentsOf: folder.appending(path: "Schemas/\(name).rng")))
    }

    /// What is wrong with a document; empty where nothing is.
    func faults(of document: [UInt8]) -> [String] {
        let faults = Faults()
        let context = unsafe Unmanaged.passUnretained(faults).toOpaque()
        let parser = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlRelaxNGNewMemParserCtxt(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
        }
        guard let parser = unsafe parser else { return ["no parser for the schema"] }
        defer { unsafe xmlRelaxNGFreeParserCtxt(parser) }
        unsafe xmlRelaxNGSetParserStructuredErrors(parser, Faults.collect, context)
        guard let schema = unsafe xmlRelaxNGParse(parser) else { return ["the schema is none"] + faults.messages }
        defer { unsafe xmlRelaxNGFree(schema) }
        guard let validation = unsafe xmlRelaxNGNewValidCtxt(schema) else { return ["no validation"] }
        defer { unsafe xmlRelaxNGFreeValidCtxt(validation) }
        unsafe xmlRelaxNGSetValidStructuredErrors(validation, Faults.collect, context)
        let tree = unsafe document.withUnsafeBytes { buffer in
            unsafe xmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, nil,
                Int32(XML_PARSE_NONET.rawValue))
        }
        guard let tree = unsafe tree else { return ["the document is not well-formed"] }
        defer { unsafe xmlFreeDoc(tree) }
        let status = withExtendedLifetime(faults) { unsafe xmlRelaxNGValidateDoc(validation, tree) }
        return status == 0 ? [] : ["not valid"] + faults.messages
    }
}

private final class Faults {
    var messages: [String] = []

    static let collect: @convention(c) (UnsafeMutableRawPointer?, xmlErrorPtr?) -> Void = { context, error in
        guard let context = unsafe context, let error = unsafe error, let text = unsafe error.pointee.message else {
            return
        }
        let faults = unsafe Unmanaged<Faults>.fromOpaque(context).takeUnretainedValue()
        faults.messages.append("line \(unsafe error.pointee.line): \(unsafe String(cString: text))")
    }
}
