import LearnerRecord

extension Failure {
    /// What a problem with the record means for its owner.
    init(recordError error: RecordError, directory: String) {
        self.init(
            .inputOutput, .plain(error.description),
            hints: [.plain("Nothing that was answered before is lost."), .plain("The record is \(directory).")])
        switch error {
        case .cannotSync, .stopped: endsWriting = true
        default: break
        }
    }
}
