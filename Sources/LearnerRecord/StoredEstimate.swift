import Assessment

/// The fields that an estimate adds to a stored review: `confidence` as a share of one, and `truth` in exact decimals.
enum StoredEstimate {
    enum Reading {
        case estimate(Estimate?)
        case malformed(field: String)
    }

    static func fields(of estimate: Estimate?) -> [String: JSON] {
        guard let estimate else { return [:] }
        return ["confidence": .number(estimate.confidence.share), "truth": .string(estimate.recordedTruth)]
    }

    /// A confidence that this version does not allow is none of its estimates, and no damage.
    static func read(_ json: JSON) -> Reading {
        guard let share = json["confidence"] else { return .estimate(nil) }
        guard let share = share.double, (0...1).contains(share) else { return .malformed(field: "confidence") }
        guard let text = json["truth"]?.text else { return .malformed(field: "truth") }
        guard let confidence = Confidence(share: share) else { return .estimate(nil) }
        guard let estimate = Estimate(confidence: confidence, recordedTruth: text) else {
            return .malformed(field: "truth")
        }
        return .estimate(estimate)
    }
}
