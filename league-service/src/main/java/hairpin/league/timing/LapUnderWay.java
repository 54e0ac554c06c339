package hairpin.league.timing;

import java.time.Instant;

/// The lap that the car is on.
///
/// @param opening the mark that opened it, by which corrections name it
/// @param since when that was, by the server's clock
record LapUnderWay(String opening, Instant since, boolean valid, int resets) {}
