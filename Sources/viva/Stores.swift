import Assessment
import LearnerRecord
import QuestionBank

/// What stays open from one command line of a shell to the next.
final class Stores {
    private var shelves: [String: Shelf] = [:]
    private var records: [String: LearnerRecord] = [:]
    /// How many items of each folder were last said to be left out.
    private var mentionedItems: [String: Int] = [:]
    private var mentionedSettings: Set<String> = []
    /// The newest sitting, whose last answer can be corrected until another command comes.
    var sitting: Dialogue?

    /// The banks of a folder, read again when a file has changed.
    func shelf(
        at directory: String, mentionUnreadable: (String) -> Void, mention: (Int) -> Void
    ) throws -> Shelf {
        let files = try Shelf.bankFiles(in: [directory]).map(FileState.init)
        if let shelf = shelves[directory], shelf.states == files { return shelf }
        let shelf = try Shelf(directory: directory, states: files)
        shelves[directory] = shelf
        for path in shelf.unreadable { mentionUnreadable(path) }
        let known = mentionedItems.updateValue(shelf.itemsLeftOut, forKey: directory)
        if shelf.itemsLeftOut > 0, shelf.itemsLeftOut != known { mention(shelf.itemsLeftOut) }
        return shelf
    }

    /// The learner's settings as they are on disk now; damaged ones are mentioned once, and the usual ones hold.
    func settings(in directory: String, mention: (Failure) -> Void) -> Settings {
        do {
            return try Settings.read(from: directory)
        } catch {
            if mentionedSettings.insert(directory).inserted { mention(error) }
            return Settings()
        }
    }

    /// The record of a folder, with what other programs have written since; opened once.
    func record(at directory: String, dayStartHour: Int, mention: (RecordNotice) -> Void) throws -> LearnerRecord {
        // What was counted by another start of the day is counted anew.
        if let record = records[directory], record.progress.dayStartHour == dayStartHour {
            do { _ = try record.refresh() } catch { throw Failure(recordError: error, directory: directory) }
            return record
        }
        do {
            records.removeValue(forKey: directory)?.close()
            let (record, notices) = try LearnerRecord.open(
                at: directory, device: Places.device, dayStartHour: dayStartHour)
            records[directory] = record
            for notice in notices { mention(notice) }
            return record
        } catch {
            throw Failure(recordError: error, directory: directory)
        }
    }

    func close() {
        for record in records.values { record.close() }
        records = [:]
    }
}
