package hairpin.league.submission;

import hairpin.events.Costs;
import hairpin.events.Costs.BendCost;
import hairpin.events.Costs.CornerCost;
import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.Robustness;
import hairpin.events.Robustness.BendShare;
import hairpin.events.Robustness.CornerLoss;
import hairpin.events.Robustness.Split;
import hairpin.events.Robustness.TrackResult;
import hairpin.events.Suites.Suite;
import hairpin.scoring.Drive;
import hairpin.scoring.SuiteDrives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What cost a submission time: by kind of road, by track, by direction, by corner.
final class CostReport {

    private static final int TRACKS_TOLD = 5;
    private static final int HIDDEN_TRACKS_TOLD = 3;
    private static final int HIDDEN_STEP_PERCENT = 10;

    private static final Comparator<TrackResult> WORST_FIRST = Comparator.comparingDouble(
                    TrackResult::completionPercent)
            .thenComparing(TrackResult::lapOverPar, Comparator.reverseOrder());

    private final Optional<Costs> costs;
    private final Suite suite;
    private final List<Drive> drives;

    CostReport(EvaluationFinished finished, Suite suite, int lapsPerRollout) {
        this.costs = Optional.ofNullable(finished.costs());
        this.suite = suite;
        this.drives = SuiteDrives.of(suite, lapsPerRollout, finished.rollouts());
    }

    Robustness revealed() {
        return new Robustness(
                bends(1).toList(),
                worstTracks().limit(TRACKS_TOLD).toList(),
                splits(),
                costs.stream()
                        .flatMap(told -> told.corners().stream())
                        .map(this::corner)
                        .toList());
    }

    /// Shares to a tenth and the numbers of the worst tracks: nothing that tells a track, or how close a result was.
    Robustness hidden() {
        return new Robustness(
                bends(HIDDEN_STEP_PERCENT)
                        .map(bend -> new BendShare(bend.bend(), bend.lostPercent(), null, null))
                        .toList(),
                worstTracks()
                        .limit(HIDDEN_TRACKS_TOLD)
                        .map(track -> new TrackResult(track.number(), null, null, null))
                        .toList(),
                List.of(),
                List.of());
    }

    private Stream<BendShare> bends(int stepPercent) {
        long lost = costs.stream()
                .flatMap(told -> told.bends().stream())
                .mapToLong(BendCost::lostMs)
                .sum();
        return costs.stream().flatMap(told -> told.bends().stream()).map(bend -> {
            double percent = lost == 0 ? 0 : 100.0 * bend.lostMs() / lost;
            int told = (int) Math.round(percent / stepPercent) * stepPercent;
            return new BendShare(bend.bend(), told, bend.incidents(), bend.ended());
        });
    }

    private Stream<TrackResult> worstTracks() {
        return IntStream.range(0, suite.tracks().size())
                .mapToObj(track -> {
                    List<Drive> there =
                            drives.stream().filter(it -> it.track() == track).toList();
                    return new TrackResult(track + 1, suite.tracks().get(track), overPar(there), completion(there));
                })
                .sorted(WORST_FIRST);
    }

    private List<Split> splits() {
        return Stream.of(
                        splits("DIRECTION", suite::directionOf),
                        splits("START", suite::startOf),
                        splits("CONDITIONS", suite::conditionsOf))
                .flatMap(List::stream)
                .toList();
    }

    /// One for each name, where there are several.
    private List<Split> splits(String by, IntFunction<String> nameOf) {
        Map<String, List<Drive>> byName = new LinkedHashMap<>();
        for (int index = 0; index < drives.size(); index++) {
            String name = nameOf.apply(index);
            byName.computeIfAbsent(name == null ? "" : name, _ -> new ArrayList<>())
                    .add(drives.get(index));
        }
        return byName.size() < 2
                ? List.of()
                : byName.entrySet().stream()
                        .map(it -> new Split(
                                by,
                                it.getKey(),
                                overPar(it.getValue()),
                                completion(it.getValue()),
                                it.getValue().size()))
                        .toList();
    }

    private CornerLoss corner(CornerCost cost) {
        return new CornerLoss(
                cost.rollout(),
                suite.trackOf(cost.rollout()),
                suite.directionOf(cost.rollout()),
                cost.corner(),
                cost.bend(),
                cost.lostMs(),
                cost.incidents(),
                cost.ended());
    }

    private static double overPar(List<Drive> drives) {
        double mean =
                drives.stream().mapToDouble(Drive::cappedOverPar).average().orElse(0);
        return Math.round(mean * 1000) / 1000.0;
    }

    private static double completion(List<Drive> drives) {
        double mean =
                drives.stream().mapToDouble(Drive::completionPercent).average().orElse(0);
        return Math.round(mean * 10) / 10.0;
    }
}
