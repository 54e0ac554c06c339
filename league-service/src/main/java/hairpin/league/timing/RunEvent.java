package hairpin.league.timing;

/// What a timekeeper can do to a run. Laps and crossings are named by the marks that made them, not by their number:
/// a late passing may renumber laps, and a correction must stay with the lap that it was made for.
sealed interface RunEvent {

    /// The racer was put on the track.
    record Called() implements RunEvent {}

    /// The clock was started by hand, as the car crossed the line.
    record Started() implements RunEvent {}

    /// The timekeeper saw the car cross the line.
    record CrossedByHand() implements RunEvent {}

    record Paused() implements RunEvent {}

    record Resumed() implements RunEvent {}

    /// The lap under way will not be finished.
    record LapGivenUp() implements RunEvent {}

    record Ended() implements RunEvent {}

    /// The ending was a mistake, and is as if it had not been.
    ///
    /// @param number of the log entry that ended the run
    record EndingTakenBack(int number) implements RunEvent {}

    /// A mark that was no crossing of the car: a hand on the gate, a marshal's foot.
    record CrossingDiscounted(String mark) implements RunEvent {}

    /// A mark that was flagged and yet was a crossing of the car.
    record CrossingCounted(String mark) implements RunEvent {}

    /// A crossing was missed: what looked like one lap was two.
    ///
    /// @param opening the mark that opened the lap
    /// @param firstMs how long the first of the two took
    record LapSplit(String opening, int firstMs) implements RunEvent {}

    /// @param opening the mark that opened the lap
    record LapInvalidated(String opening) implements RunEvent {}

    record LapValidated(String opening) implements RunEvent {}

    /// @param count how often the car was put back on the track in that lap, in all
    record ResetsCounted(String opening, int count) implements RunEvent {}

    /// An earlier entry was taken back.
    record Undone(int number) implements RunEvent {}
}
