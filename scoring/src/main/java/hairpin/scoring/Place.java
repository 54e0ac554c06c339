package hairpin.scoring;

import java.util.List;

/// One racer's place in a classification.
///
/// @param bandLow,bandHigh the ranks that the racer may hold within the uncertainty
/// @param counting the attempt that counts
/// @param spread of its score, or null where the ranking has no uncertainty
/// @param attempts all of the racer's attempts, oldest first
public record Place(
        int rank, int bandLow, int bandHigh, Attempt counting, Score score, Spread spread, List<Attempt> attempts) {

    public Place {
        attempts = List.copyOf(attempts);
    }

    /// Points go only to who finished a lap.
    public boolean isClassified() {
        return counting.finishedLaps() > 0;
    }
}
