package hairpin.leaderboard.event;

import hairpin.events.Event;
import hairpin.events.Runs.RunChanged;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
import hairpin.leaderboard.race.BoardLine;
import hairpin.leaderboard.race.RaceView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// All that the pages of an event show to everyone.
///
/// @param run the one on the track, or that last was; null before the first
public record EventView(String tag, RaceView race, RunView run) {

    private static final int TOP = 12;

    static Optional<EventView> of(PublicRecord known, String raceSlug, Instant now, Locale locale) {
        Optional<RunChanged> run = known.run(raceSlug);
        return RaceView.of(known, raceSlug, now, locale)
                .filter(race -> race.head().physical())
                .map(race -> new EventView(
                        race.tag() + "."
                                + run.map(Event::eventId).map(Object::toString).orElse("0"),
                        race,
                        run.map(RunView::of).orElse(null)));
    }

    static Set<String> showing(PublicRecord known, Subject subject) {
        return switch (subject.kind()) {
            case BOARD, RUN -> Set.of(subject.key());
            case SEASON -> known.racesOf(subject.key());
            case STANDINGS, SUBMISSION -> Set.of();
        };
    }

    /// As many lines as fill a screen in a hall.
    public List<BoardLine> top() {
        return race.lines().stream().limit(TOP).toList();
    }
}
