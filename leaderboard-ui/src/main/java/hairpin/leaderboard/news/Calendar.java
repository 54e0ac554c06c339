package hairpin.leaderboard.news;

import hairpin.events.Seasons.SeasonChanged;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Questions to a season's calendar.
public final class Calendar {

    private Calendar() {}

    /// All races of a season, round by round.
    public static List<ScheduledRace> races(SeasonChanged season) {
        return season.rounds().stream()
                .flatMap(round -> round.races().stream().map(race -> new ScheduledRace(season, round, race)))
                .toList();
    }

    /// What is going on now: open races first, then those to come, the nearest first.
    public static List<ScheduledRace> current(List<SeasonChanged> seasons) {
        return seasons.stream()
                .flatMap(season -> races(season).stream())
                .filter(scheduled -> isOpen(scheduled) || isToCome(scheduled))
                .sorted(Comparator.comparing(Calendar::isToCome).thenComparing(Calendar::nextInstant))
                .toList();
    }

    static Instant lastDay(SeasonChanged season) {
        return races(season).stream()
                .map(scheduled -> scheduled.race().closesAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(season.at());
    }

    private static boolean isOpen(ScheduledRace scheduled) {
        return scheduled.race().state().equals("OPEN");
    }

    private static boolean isToCome(ScheduledRace scheduled) {
        return scheduled.race().state().equals("SCHEDULED");
    }

    private static Instant nextInstant(ScheduledRace scheduled) {
        Instant next = isOpen(scheduled)
                ? scheduled.race().closesAt()
                : scheduled.race().opensAt();
        return next == null ? Instant.MAX : next;
    }
}
