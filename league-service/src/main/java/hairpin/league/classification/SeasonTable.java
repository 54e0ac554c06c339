package hairpin.league.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A season's standings: the points of all rounds, without each racer's worst ones.
///
/// A round is what is dropped, with all of its races; a round that a racer missed counts as nothing and is dropped
/// first. At least one round always counts.
final class SeasonTable {

    /// What a racer came to in one race.
    ///
    /// @param rank 0 when there is no result
    record Result(int rank, int points) {

        static final Result NONE = new Result(0, 0);
    }

    /// @param results by alias
    record RaceResults(String raceSlug, int round, boolean isFinal, Map<String, Result> results) {

        public RaceResults {
            results = Map.copyOf(results);
        }
    }

    /// @param droppedRounds by number
    record Line(String alias, int points, Set<Integer> droppedRounds) {

        public Line {
            droppedRounds = Set.copyOf(droppedRounds);
        }
    }

    private final List<RaceResults> races;
    private final int dropWorst;

    /// @param races in calendar order, without those that have not opened yet
    SeasonTable(List<RaceResults> races, int dropWorst) {
        this.races = List.copyOf(races);
        this.dropWorst = dropWorst;
    }

    /// @param aliases in the order of their registration
    /// @return whoever has a result, best first
    List<Line> lines(List<String> aliases) {
        return aliases.stream()
                .filter(alias -> results(alias).anyMatch(result -> result.rank() > 0))
                .map(this::line)
                .sorted(Comparator.comparingInt(Line::points)
                        .reversed()
                        .thenComparing(Line::alias, this::byCountback)
                        .thenComparing(Line::alias, this::byLatestRace))
                .toList();
    }

    private Line line(String alias) {
        Set<Integer> dropped = dropped(alias);
        int points = races.stream()
                .filter(race -> !dropped.contains(race.round()))
                .mapToInt(race -> of(race, alias).points())
                .sum();
        return new Line(alias, points, dropped);
    }

    private Set<Integer> dropped(String alias) {
        Map<Integer, Integer> pointsByRound = races.stream()
                .collect(Collectors.groupingBy(RaceResults::round, Collectors.summingInt(race -> of(race, alias)
                        .points())));
        int droppable = Math.min(dropWorst, Math.max(0, pointsByRound.size() - 1));
        List<Integer> worstFirst = new ArrayList<>(pointsByRound.keySet());
        worstFirst.sort(Comparator.comparing((Integer round) -> pointsByRound.get(round))
                .thenComparing(Comparator.reverseOrder()));
        return new HashSet<>(worstFirst.subList(0, droppable));
    }

    private int byCountback(String one, String other) {
        int last = races.stream()
                .flatMap(race -> race.results().values().stream())
                .mapToInt(Result::rank)
                .max()
                .orElse(0);
        for (int rank = 1; rank <= last; rank++) {
            long difference = times(other, rank) - times(one, rank);
            if (difference != 0) {
                return Long.signum(difference);
            }
        }
        return 0;
    }

    private int byLatestRace(String one, String other) {
        for (RaceResults race : races.reversed()) {
            int mine = of(race, one).rank();
            int theirs = of(race, other).rank();
            if (mine != theirs) {
                return mine == 0 ? 1 : theirs == 0 ? -1 : Integer.compare(mine, theirs);
            }
        }
        return 0;
    }

    private long times(String alias, int rank) {
        return results(alias).filter(result -> result.rank() == rank).count();
    }

    private Stream<Result> results(String alias) {
        return races.stream().map(race -> of(race, alias));
    }

    private static Result of(RaceResults race, String alias) {
        return race.results().getOrDefault(alias, Result.NONE);
    }
}
