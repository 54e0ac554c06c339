package hairpin.leaderboard.upstream;

import java.time.Instant;
import java.util.Locale;

/// A model as its owner sees it.
///
/// @param actions how many actions a discrete model chooses from; 0 when continuous
/// @param network the layers in words
/// @param parameters how many weights it has
public record ModelCard(
        String modelId,
        String name,
        String fileName,
        String sha256,
        long bytes,
        Instant uploadedAt,
        String sensor,
        String algorithm,
        String actionSpaceType,
        int actions,
        String network,
        long parameters) {

    public boolean continuous() {
        return actions == 0;
    }

    /// What it sees, in lower-case words.
    public String sees() {
        return sensor == null ? "" : sensor.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The archive's size in megabytes, as written.
    public String megabytes() {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }

    /// The number of weights in thousands, as written.
    public String thousands() {
        return String.format(Locale.ROOT, "%,d", Math.round(parameters / 1e3));
    }
}
