package hairpin.simulator.replay;

import hairpin.simulator.race.EpisodeStatus;
import hairpin.simulator.track.Projection;
import hairpin.simulator.track.Track;
import java.util.Arrays;

/// Whether a trace was driven on a track: its positions, projected onto the track and counted from the first row of
/// each episode, must come to the progress that was logged.
///
/// @param loggedLengthM the length of the track that was driven on
/// @param lengthM of this one
/// @param medianPercent by how much the projected progress differs from the logged one, in percentage points
/// @param p99Percent likewise, for all but a hundredth of the rows
public record TrackAgreement(double loggedLengthM, double lengthM, double medianPercent, double p99Percent) {

    /// Finding a place anew takes a look at the whole track.
    private static final int MOST_EPISODES = 1_000;

    private static final double LENGTHS_DIFFER = 0.01;
    private static final double PROGRESS_DIFFERS_PERCENT = 1;

    /// The first thousand episodes are looked at.
    public static TrackAgreement of(SimTrace trace, Track track) {
        double[] misses = new double[trace.rows().size()];
        Projection at = new Projection(track);
        int episode = -1;
        double anchor = 0;
        double before = 0;
        int count = 0;
        int episodes = 0;
        for (SimTraceRow row : trace.rows()) {
            if (row.episode() != episode || row.status() == EpisodeStatus.PREPARE) {
                if (++episodes > MOST_EPISODES) {
                    break;
                }
                at.find(row.x(), row.y());
                anchor = 100 * at.stationM() / track.lengthM() - row.progressPercent();
                episode = row.episode();
                before = row.progressPercent();
            } else {
                at.follow(row.x(), row.y());
            }
            double progress = 100 * at.stationM() / track.lengthM() - anchor;
            progress -= 100 * Math.rint((progress - before) / 100);
            before = progress;
            misses[count++] = Math.abs(Math.min(progress, 100) - row.progressPercent());
        }
        Arrays.sort(misses, 0, count);
        return new TrackAgreement(
                trace.rows().getFirst().trackLengthM(),
                track.lengthM(),
                misses[count / 2],
                misses[Math.min(count - 1, count * 99 / 100)]);
    }

    /// Whether it was this track, as far as can be told.
    public boolean holds() {
        return Math.abs(loggedLengthM - lengthM) <= LENGTHS_DIFFER * lengthM && p99Percent <= PROGRESS_DIFFERS_PERCENT;
    }
}
