import Assessment
import LearnerRecord
import QuestionBank

/// What stays open from one command line of a shell to the next.
final class Stores {
    private var shelves: [String: Shelf] = [:]
    private var records: [String: LearnerRecord] = [:]

    func shelf(at directory: String, mention: (Int) -> Void) throws -> Shelf {
        if let shelf = shelves[directory] { return shelf }
        let shelf = try Shelf(directory: directory)
        shelves[directory] = shelf
        if shelf.itemsLeftOut > 0 { mention(shelf.itemsLeftOut) }
        return shelf
    }

    func record(at directory: String, dayStartHour: Int, mention: (String) -> Void) throws -> LearnerRecord {
        if let record = records[directory] {
            do { _ = try record.refresh() } catch { throw Failure(recordError: error, directory: directory) }
            return record
        }
        do {
            let (record, notices) = try LearnerRecord.open(
                at: directory, device: Places.device, dayStartHour: dayStartHour)
            records[directory] = record
            for notice in notices { mention(notice.description) }
            return record
        } catch {
            throw Failure(recordError: error, directory: directory)
        }
    }

    /// Forgets what was read, so that the next command sees files as they are now.
    func forgetBanks() {
        shelves = [:]
    }

    func close() {
        for record in records.values { record.close() }
        records = [:]
    }
}
