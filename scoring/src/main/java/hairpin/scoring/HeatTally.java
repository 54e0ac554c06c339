package hairpin.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// How the heats of an attempt ended, against one rival or against all of them.
///
/// A heat is won by who finishes it before the others. Who finishes it no sooner has lost it, and who does not finish
/// it has won nothing, however the rivals did. The ranking does not look at it.
///
/// @param notFinished heats that the attempt did not finish
/// @param share how many of all heats it won, with 95 % confidence
public record HeatTally(int won, int lost, int notFinished, Interval share) {

    private static final double Z = 1.959964;

    /// One for each rival, in their order; empty when there were none.
    public static List<HeatTally> byRival(List<Drive> drives) {
        return IntStream.range(0, rivals(drives))
                .mapToObj(rival -> count(drives, drive -> drive.isAheadOf(rival)))
                .toList();
    }

    /// Where a heat is won by who is ahead of every rival.
    public static Optional<HeatTally> ofAll(List<Drive> drives) {
        int rivals = rivals(drives);
        return rivals == 0
                ? Optional.empty()
                : Optional.of(count(drives, drive -> IntStream.range(0, rivals).allMatch(drive::isAheadOf)));
    }

    /// Results from before rivals were told of tell of none.
    private static int rivals(List<Drive> drives) {
        return drives.stream().mapToInt(drive -> drive.rivals().size()).min().orElse(0);
    }

    private static HeatTally count(List<Drive> drives, Predicate<Drive> isWon) {
        int won = (int) drives.stream().filter(isWon).count();
        int finished = (int) drives.stream().filter(Drive::isFinished).count();
        int tracks = (int) drives.stream().mapToInt(Drive::track).distinct().count();
        return new HeatTally(
                won, finished - won, drives.size() - finished, wilson((double) won / drives.size(), tracks));
    }

    /// Wilson's interval, as if each track had had one heat: heats on one track end alike, so more of them tell
    /// little more, and if they do not, the interval is wider than it had to be.
    private static Interval wilson(double share, int tracks) {
        double z2 = Z * Z / tracks;
        double middle = share + z2 / 2;
        double half = Math.sqrt(z2 * (share * (1 - share) + z2 / 4));
        return new Interval(Math.max(0, (middle - half) / (1 + z2)), Math.min(1, (middle + half) / (1 + z2)));
    }

    public int heats() {
        return won + lost + notFinished;
    }

    /// To a tenth.
    public double wonPercent() {
        return percent((double) won / heats());
    }

    public double lowPercent() {
        return percent(share.low());
    }

    public double highPercent() {
        return percent(share.high());
    }

    /// As finely as its interval supports, while the suite is hidden.
    double coarselyWonPercent() {
        double step = Resolution.step(Math.max(share.halfWidth(), Resolution.alone(1)));
        return Math.min(100, percent(Math.round((double) won / heats() / step) * step));
    }

    private static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }
}
