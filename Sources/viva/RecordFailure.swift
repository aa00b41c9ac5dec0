import LearnerRecord

extension Failure {
    /// What a problem with the record means for its owner.
    init(recordError error: RecordError, directory: String) {
        self.init(
            .inputOutput, .record(.failed(error)), hints: [.record(.nothingLost), .record(.recordIn(directory))])
        switch error {
        case .cannotSync, .stopped: endsWriting = true
        default: break
        }
    }
}
