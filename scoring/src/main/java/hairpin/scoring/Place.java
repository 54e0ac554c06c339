package hairpin.scoring;

import java.util.List;

/// One racer's place in a classification.
///
/// @param bandLow,bandHigh the ranks that the racer may hold within the uncertainty
/// @param counting the attempt that counts
/// @param told what the public is told of it
/// @param attempts all of the racer's attempts, oldest first
public record Place(int rank, int bandLow, int bandHigh, Attempt counting, Told told, List<Attempt> attempts) {

    public Place {
        attempts = List.copyOf(attempts);
    }

    public Score score() {
        return told.score();
    }

    /// Points go only to who finished a lap.
    public boolean isClassified() {
        return counting.finishedLaps() > 0;
    }
}
