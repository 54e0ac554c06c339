package hairpin.scoring;

/// One lap, penalties included.
///
/// @param completionPercent 100 when the lap was finished and counts
public record DrivenLap(long lapMs, double completionPercent) {

    public DrivenLap {
        if (lapMs < 0 || !(completionPercent >= 0) || !(completionPercent <= 100)) {
            throw new IllegalArgumentException("a lap takes time and is 0 to 100 % long: lapMs=" + lapMs
                    + " completionPercent=" + completionPercent);
        }
    }

    /// A lap timed on a real track that counts.
    public static DrivenLap valid(long lapMs) {
        return new DrivenLap(lapMs, 100);
    }

    /// A lap timed on a real track that the timekeeper ruled out.
    public static DrivenLap invalid(long lapMs) {
        return new DrivenLap(lapMs, 0);
    }

    public boolean finished() {
        return completionPercent >= 100;
    }
}
