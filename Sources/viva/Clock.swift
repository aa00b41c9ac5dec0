import Assessment
import Glibc

/// The time of day, real or told.
enum Clock {
    /// Stands still for the whole run.
    case fixed(Instant)
    case system

    var now: Instant {
        switch self {
        case .fixed(let instant): return instant
        case .system:
            var time = timespec()
            unsafe clock_gettime(CLOCK_REALTIME, &time)
            return Instant(
                milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000,
                offset: Self.localOffset(at: Int64(time.tv_sec)))
        }
    }

    /// Seconds on a clock that nobody sets; 0 where time stands still.
    var stopwatch: Double {
        guard case .system = self else { return 0 }
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Reads `--now`; a text without a zone is local time.
    static func parse(_ text: String) -> Instant? {
        Instant(iso8601: text) { local in
            // The offset depends on the moment and the moment on the offset; a second look settles all but the hour
            // that a change of clocks skips.
            let guess = localOffset(at: local)
            return localOffset(at: local - Int64(guess))
        }
    }

    /// Seconds that the local clock is ahead of UTC at a moment.
    private static func localOffset(at seconds: Int64) -> Int {
        var moment = time_t(seconds)
        var local = unsafe tm()
        guard unsafe localtime_r(&moment, &local) != nil else { return 0 }
        return unsafe local.tm_gmtoff
    }
}
