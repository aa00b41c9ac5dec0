import LearnerRecord

extension Failure {
    /// What a problem with the record means for its owner.
    init(recordError error: RecordError, directory: String) {
        self.init(
            kind: .inputOutput, message: error.description,
            hints: ["The record is \(directory). Nothing that was answered before is lost."])
        switch error {
        case .cannotSync, .stopped: endsWriting = true
        default: break
        }
    }
}
