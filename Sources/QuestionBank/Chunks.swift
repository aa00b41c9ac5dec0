import Dispatch
import Synchronization

/// Work on many items at once: the bounds of the chunks depend on the count alone, so the results do too.
enum Chunks {
    /// Fewer items are done in less time than a second thread takes to start.
    private static let size = 512

    /// What `work` makes of each stretch of 0..<count, in the order of the stretches.
    static func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Range<Int>) -> Result) -> [Result] {
        guard count > size else { return [work(0..<count)] }
        return each((count + size - 1) / size) { chunk in work(chunk * size..<min(count, (chunk + 1) * size)) }
    }

    /// What `work` makes of each stretch of whole lines, about a megabyte long, in their order.
    static func map<Result: Sendable>(linesOf bytes: [UInt8], _ work: @Sendable (Range<Int>) -> Result) -> [Result] {
        var ends: [Int] = []
        while (ends.last ?? 0) + longest < bytes.count {
            let next = bytes[((ends.last ?? 0) + longest)...].firstIndex(of: UInt8(ascii: "\n"))
            ends.append(next.map { $0 + 1 } ?? bytes.count)
        }
        if ends.last != bytes.count { ends.append(bytes.count) }
        let bounds = [0] + ends
        return each(ends.count) { work(bounds[$0]..<bounds[$0 + 1]) }
    }

    /// In bytes.
    private static let longest = 1 << 20

    /// What `work` makes of each number below a count, all at once.
    static func each<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { place in
            let result = work(place)
            results.withLock { $0[place] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
