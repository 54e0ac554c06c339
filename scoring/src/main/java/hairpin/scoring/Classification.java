package hairpin.scoring;

import hairpin.scoring.Ladder.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The order of a race. Of each racer the best attempt counts; of equal attempts the earlier one is ahead.
public final class Classification {

    private static final Comparator<Shown> BEST_FIRST = Comparator.comparing(
                    (Shown shown) -> shown.told().score())
            .thenComparing(shown -> shown.attempt().at())
            .thenComparing(shown -> shown.attempt().id());

    private final List<Place> places;

    private Classification(List<Place> places) {
        this.places = List.copyOf(places);
    }

    public static Classification of(Ranking ranking, List<Attempt> all) {
        return of(ranking, all, Judgement.NONE);
    }

    /// The whole truth: of each racer the best attempt, to the last digit.
    public static Classification of(Ranking ranking, List<Attempt> all, Judgement judgement) {
        Scoring scoring = Scoring.by(ranking);
        TrackBootstrap bootstrap = bootstrap(ranking, all);
        return ranked(all, judgement, ofOne -> best(ofOne, scoring, judgement, bootstrap));
    }

    /// What may be told while the suite is hidden: of each racer the attempt that the [Ladder] shows, as finely as its
    /// interval supports, and ranked by nothing finer.
    public static Classification whileHidden(Ranking ranking, List<Attempt> all, Judgement judgement) {
        Ladder ladder = new Ladder(Scoring.by(ranking), bootstrap(ranking, all));
        return ranked(all, judgement, ofOne -> ladder.climb(ofOne).under(judgement));
    }

    public List<Place> places() {
        return places;
    }

    /// @param counting picks the one that counts among a racer's attempts, oldest first
    private static Classification ranked(
            List<Attempt> all, Judgement judgement, Function<List<Attempt>, Shown> counting) {
        Collection<List<Attempt>> byRacer = all.stream()
                .filter(attempt -> !judgement.out().contains(attempt.registrationId()))
                .sorted(Comparator.comparing(Attempt::at))
                .collect(Collectors.groupingBy(Attempt::registrationId))
                .values();
        List<Racer> bestFirst = byRacer.stream()
                .map(ofOne -> new Racer(counting.apply(ofOne), ofOne))
                .sorted(Comparator.comparing(Racer::shown, BEST_FIRST))
                .toList();
        List<Place> places = new ArrayList<>(bestFirst.size());
        for (int i = 0; i < bestFirst.size(); i++) {
            places.add(place(i + 1, bestFirst.get(i), bestFirst));
        }
        return new Classification(places);
    }

    private static Place place(int rank, Racer racer, List<Racer> field) {
        Spread mine = racer.shown.spread();
        int low = rank;
        int high = rank;
        if (mine != null) {
            low = Math.min(rank, 1 + count(field, other -> other.surelyAheadOf(mine)));
            high = Math.max(rank, field.size() - count(field, mine::surelyAheadOf));
        }
        return new Place(rank, low, high, racer.shown.attempt(), racer.shown.told(), racer.attempts);
    }

    private static int count(List<Racer> field, Predicate<Spread> which) {
        return (int)
                field.stream().filter(racer -> which.test(racer.shown.spread())).count();
    }

    private static Shown best(List<Attempt> ofOne, Scoring scoring, Judgement judgement, TrackBootstrap bootstrap) {
        return ofOne.stream()
                .map(attempt -> new Shown(
                        attempt, Told.exactly(attempt, judgement.on(attempt, scoring.score(attempt)), null), null))
                .min(BEST_FIRST)
                .map(shown -> bootstrap == null ? shown : shown.with(bootstrap.of(shown.attempt())))
                .orElseThrow();
    }

    private static TrackBootstrap bootstrap(Ranking ranking, List<Attempt> all) {
        int tracks = all.stream()
                .flatMap(attempt -> attempt.drives().stream())
                .mapToInt(drive -> drive.track() + 1)
                .max()
                .orElse(0);
        return ranking == Ranking.GENERALIZATION && TrackBootstrap.makesSense(tracks)
                ? new TrackBootstrap(tracks)
                : null;
    }

    private record Racer(Shown shown, List<Attempt> attempts) {}
}
