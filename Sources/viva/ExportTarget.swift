import FoundationEssentials

/// The file that an export is to be written to, kept from taking the place of something else.
///
/// A bank is never written over, nor a file that the command reads. A file with something else in it needs `--force`;
/// an earlier report of the same kind does not, so that a script can write its report anew each day. What is no plain
/// file, such as a device, is written through.
struct ExportTarget {
    let path: String
    /// True to write over whatever stands there.
    let force: Bool

    /// Writes, or leaves what is there as it was.
    ///
    /// - Parameters:
    ///   - inputs: files, and folders with all that stands directly in them, that the command reads.
    ///   - mayReplace: whether what stands there is an earlier writing of the same kind.
    func write(_ bytes: [UInt8], inputs: [String], mayReplace: ([UInt8]) -> Bool = { _ in false }) throws {
        try check(bytes, inputs: inputs, mayReplace: mayReplace)
        guard OutputFile.write(bytes, to: path) else {
            throw Failure.cannotWrite(path, hints: [.nameWritable])
        }
    }

    private func check(_ bytes: [UInt8], inputs: [String], mayReplace: ([UInt8]) -> Bool) throws {
        guard !path.lowercased().hasSuffix(Shelf.ending) else {
            throw Failure(.usage, .bankEnding(path), hints: [.chooseOtherName])
        }
        guard FileState(path: path).isRegular else { return }
        let real = Places.resolved(path)
        let folder = real.map { String($0.prefix(upTo: $0.lastIndex(of: "/") ?? $0.startIndex)) }
        for input in inputs {
            guard let input = Places.resolved(input) else { continue }
            if input == real || input == folder {
                throw Failure(.cannotCreate, .authoring(.isInput(path)), hints: [.chooseOtherName])
            }
        }
        guard !force, let old = Shelf.bytes(of: path), !old.isEmpty, old != bytes, !mayReplace(old) else { return }
        throw Failure(.cannotCreate, .transfer(.existsAlready(path)), hints: [.authoring(.forceOrOtherName)])
    }
}
