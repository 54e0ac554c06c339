package hairpin.leaderboard.event;

import hairpin.leaderboard.live.LivePages;
import hairpin.leaderboard.live.LivePart;
import hairpin.leaderboard.live.LiveView;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
import hairpin.leaderboard.race.BoardLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What is live on a display: the run on the track and the first lines of the board.
///
/// @param run,line how this display shows them
record LiveDisplay(
        String address,
        BiFunction<RunView, Locale, String> run,
        BiFunction<BoardLine, Locale, String> line,
        PublicRecord known,
        Clock clock)
        implements LivePages {

    @Override
    public Optional<LiveView> view(String key, Locale locale) {
        return EventView.of(known, key, clock.instant(), locale)
                .map(event -> new LiveView(event.tag(), parts(event, locale)));
    }

    @Override
    public Set<String> showing(Subject subject) {
        return EventView.showing(known, subject);
    }

    private List<LivePart> parts(EventView event, Locale locale) {
        List<LivePart> parts = new ArrayList<>();
        parts.add(new LivePart(
                "run", Objects.requireNonNullElse(event.run(), "none"), () -> run.apply(event.run(), locale)));
        for (BoardLine top : event.top()) {
            parts.add(new LivePart(top.id(), top, () -> line.apply(top, locale)));
        }
        return parts;
    }
}
