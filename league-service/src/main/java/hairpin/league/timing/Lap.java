package hairpin.league.timing;

/// One finished or given-up lap, as the facts known so far have it.
///
/// @param number from 1 within the run
/// @param opening the mark that opened it, by which corrections name it
/// @param finished false when it was given up
/// @param valid whether it counts
/// @param resets how often the car was put back on the track
record Lap(int number, String opening, long lapNs, LapSource source, boolean finished, boolean valid, int resets) {

    Lap {
        if (number < 1 || lapNs < 0 || resets < 0 || (valid && !finished)) {
            throw new IllegalArgumentException("lap out of range: number=" + number + " lapNs=" + lapNs + " resets="
                    + resets + " finished=" + finished + " valid=" + valid);
        }
    }

    /// Rounded to the nearest millisecond, the resolution that results are published in.
    long lapMs() {
        return (lapNs + RunRules.NS_PER_MS / 2) / RunRules.NS_PER_MS;
    }
}
