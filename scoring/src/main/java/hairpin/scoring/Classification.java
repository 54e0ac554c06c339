package hairpin.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The order of a race. Of each racer the best attempt counts; of equal attempts the earlier one is ahead.
public final class Classification {

    private final List<Place> places;

    private Classification(List<Place> places) {
        this.places = List.copyOf(places);
    }

    public static Classification of(Ranking ranking, List<Attempt> all) {
        return of(ranking, all, Judgement.NONE);
    }

    public static Classification of(Ranking ranking, List<Attempt> all, Judgement judgement) {
        Scoring scoring = Scoring.by(ranking);
        List<Attempt> attempts = all.stream()
                .filter(attempt -> !judgement.out().contains(attempt.registrationId()))
                .toList();
        List<Scored> ranked =
                attempts.stream().collect(Collectors.groupingBy(Attempt::registrationId)).values().stream()
                        .map(ofOne -> bestOf(ofOne, scoring, judgement))
                        .sorted(Scored.BEST_FIRST)
                        .toList();
        List<Spread> spreads = ranking == Ranking.GENERALIZATION ? spreads(ranked) : List.of();
        List<Place> places = new ArrayList<>(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            places.add(place(i, ranked.get(i), spreads));
        }
        return new Classification(places);
    }

    public List<Place> places() {
        return places;
    }

    private static Place place(int index, Scored scored, List<Spread> spreads) {
        int rank = index + 1;
        int low = rank;
        int high = rank;
        Spread spread = null;
        if (!spreads.isEmpty()) {
            spread = spreads.get(index);
            Spread mine = spread;
            int ahead =
                    (int) spreads.stream().filter(it -> it.surelyAheadOf(mine)).count();
            int behind = (int) spreads.stream().filter(mine::surelyAheadOf).count();
            low = Math.min(rank, 1 + ahead);
            high = Math.max(rank, spreads.size() - behind);
        }
        return new Place(rank, low, high, scored.attempt, scored.score, spread, scored.all);
    }

    private static List<Spread> spreads(List<Scored> ranked) {
        int tracks = ranked.stream()
                .flatMap(scored -> scored.attempt.drives().stream())
                .mapToInt(drive -> drive.track() + 1)
                .max()
                .orElse(0);
        if (!TrackBootstrap.makesSense(tracks)) {
            return List.of();
        }
        TrackBootstrap bootstrap = new TrackBootstrap(tracks);
        return ranked.stream().map(scored -> bootstrap.of(scored.attempt)).toList();
    }

    private static Scored bestOf(List<Attempt> ofOne, Scoring scoring, Judgement judgement) {
        List<Attempt> oldestFirst =
                ofOne.stream().sorted(Comparator.comparing(Attempt::at)).toList();
        return oldestFirst.stream()
                .map(attempt -> new Scored(attempt, judgement.on(attempt, scoring.score(attempt)), oldestFirst))
                .min(Scored.BEST_FIRST)
                .orElseThrow();
    }

    private record Scored(Attempt attempt, Score score, List<Attempt> all) {

        static final Comparator<Scored> BEST_FIRST = Comparator.comparing(Scored::score)
                .thenComparing(scored -> scored.attempt.at())
                .thenComparing(scored -> scored.attempt.id());
    }
}
