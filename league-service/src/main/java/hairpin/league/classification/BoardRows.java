package hairpin.league.classification;

import hairpin.events.Boards.BoardRow;
import hairpin.league.registration.RegistrationEntity;
import hairpin.scoring.Attempt;
import hairpin.scoring.Classification;
import hairpin.scoring.DrivenLap;
import hairpin.scoring.Place;
import hairpin.scoring.Score;
import hairpin.scoring.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Turns a classification into the lines of a board.
///
/// @param racers by registration
/// @param ranksBefore by alias, as the board before had them
/// @param seenScores of attempts, on tracks that racers may see
/// @param sight how much may be seen: each lap of an event, otherwise only what attempts came to, since the laps of a
///     suite would tell its tracks apart
/// @param isFinal whether the points stand
record BoardRows(
        Map<UUID, RegistrationEntity> racers,
        Map<String, Integer> ranksBefore,
        Map<String, Double> seenScores,
        PointsTable points,
        Sight sight,
        boolean isFinal) {

    private static final int SPARKLINE = 20;

    List<BoardRow> of(Classification classification) {
        List<BoardRow> rows = new ArrayList<>();
        Place leader = null;
        Place ahead = null;
        for (Place place : classification.places()) {
            rows.add(row(place, gap(place, leader), gap(place, ahead)));
            leader = leader == null ? place : leader;
            ahead = place;
        }
        return rows;
    }

    private BoardRow row(Place place, Double gapToLeader, Double gapToNext) {
        RegistrationEntity racer = racers.get(place.counting().registrationId());
        Told told = place.told();
        List<Long> recent = recentLapMs(place);
        return new BoardRow(
                place.rank(),
                place.bandLow(),
                place.bandHigh(),
                ranksBefore.getOrDefault(racer.alias, place.rank()) - place.rank(),
                racer.alias,
                racer.country,
                racer.team,
                racer.division,
                place.score().hasValue() ? place.score().value() : 0,
                told.interval() == null ? null : told.interval().low(),
                told.interval() == null ? null : told.interval().high(),
                bestLapMs(place),
                isEvent() && !recent.isEmpty() ? recent.getLast() : null,
                gapToLeader,
                gapToNext,
                completionPercent(place),
                isEvent() ? laps(place) : told.laps(),
                place.attempts().size(),
                points.pointsFor(place),
                recent,
                !isFinal,
                seenScores.get(place.counting().id()),
                told.heatsWonPercent());
    }

    private static Double gap(Place place, Place to) {
        if (to == null || !to.isClassified() || !place.isClassified()) {
            return null;
        }
        double gap = place.score().value() - to.score().value();
        return gap < 0 ? null : Score.rounded(gap);
    }

    private Long bestLapMs(Place place) {
        if (!isEvent()) {
            return place.told().bestLapMs();
        }
        return place.attempts().stream()
                .flatMap(Attempt::finished)
                .map(DrivenLap::lapMs)
                .min(Long::compare)
                .orElse(null);
    }

    private double completionPercent(Place place) {
        if (!isEvent()) {
            return place.told().completionTenths() / 10.0;
        }
        long driven = place.attempts().stream()
                .flatMap(attempt -> attempt.drives().stream())
                .mapToLong(drive -> drive.laps().size())
                .sum();
        return driven == 0 ? 0 : Math.round(1000.0 * laps(place) / driven) / 10.0;
    }

    private boolean isEvent() {
        return sight == Sight.EVENT;
    }

    private static int laps(Place place) {
        return place.attempts().stream().mapToInt(Attempt::finishedLaps).sum();
    }

    private List<Long> recentLapMs(Place place) {
        Stream<Long> all =
                switch (sight) {
                    case EVENT ->
                        place.attempts().stream().flatMap(Attempt::finished).map(DrivenLap::lapMs);
                    case HIDDEN -> Stream.ofNullable(place.told().averageLapMs());
                    case REVEALED ->
                        place.attempts().stream()
                                .filter(attempt -> attempt.finishedLaps() > 0)
                                .map(attempt ->
                                        Math.round(attempt.averageLapMs().orElseThrow()));
                };
        List<Long> oldestFirst = all.toList();
        return oldestFirst.subList(Math.max(0, oldestFirst.size() - SPARKLINE), oldestFirst.size());
    }
}
