/// Timing at physical events: a passing becomes a lap, a lap becomes a place on the board.
///
/// Two kinds of facts are kept for ever and never changed: [Passing]s, which devices report, and [LogEntry]s, which
/// say what the timekeeper did, when and why. Everything else (the [Phase] of a run, its [Lap]s, what was filtered) is
/// a projection: [Run#replay] computes it from the facts alone, as often as one likes and in whatever order the facts
/// came in. [Timekeeping] decides whether a wish of the timekeeper is lawful and answers with the event to record.
package hairpin.league.timing;
