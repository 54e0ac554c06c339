package hairpin.leaderboard.news;

import hairpin.events.Boards;
import hairpin.events.Boards.BoardChanged;
import hairpin.events.Event;
import hairpin.events.Runs;
import hairpin.events.Runs.RunChanged;
import hairpin.events.SeasonStandings;
import hairpin.events.SeasonStandings.StandingsChanged;
import hairpin.events.Seasons;
import hairpin.events.Seasons.SeasonChanged;
import hairpin.events.Submissions;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.news.Subject.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The newest of everything that the league has published, and who wants to hear of changes.
///
/// Every event holds the whole of its subject, so folding is replacing. The same event twice changes nothing, and an
/// older board or standings that comes late is left aside. Safe for several writing threads with different topics.
public final class PublicRecord {

    private final Map<String, SeasonChanged> seasons = new ConcurrentHashMap<>();
    private final Map<String, StandingsChanged> standings = new ConcurrentHashMap<>();
    private final Map<String, BoardChanged> boards = new ConcurrentHashMap<>();
    private final Map<String, SubmissionChanged> submissions = new ConcurrentHashMap<>();
    private final Map<String, RunChanged> runs = new ConcurrentHashMap<>();
    private final List<Consumer<Subject>> listeners = new CopyOnWriteArrayList<>();
    private volatile Instant newestAt = Instant.EPOCH;

    /// @param listener hears of each change on the thread that folds it, so it should only take a note
    public void onChange(Consumer<Subject> listener) {
        listeners.add(listener);
    }

    public void fold(Seasons news) {
        switch (news) {
            case SeasonChanged season -> replace(seasons, season, Kind.SEASON);
        }
    }

    public void fold(SeasonStandings news) {
        switch (news) {
            case StandingsChanged changed -> {
                StandingsChanged known = standings.get(changed.key());
                if (known == null || !older(changed.version(), changed, known.version(), known)) {
                    replace(standings, changed, Kind.STANDINGS);
                }
            }
        }
    }

    public void fold(Boards news) {
        switch (news) {
            case BoardChanged changed -> {
                BoardChanged known = boards.get(changed.key());
                if (known == null || !older(changed.version(), changed, known.version(), known)) {
                    replace(boards, changed, Kind.BOARD);
                }
            }
        }
    }

    public void fold(Submissions news) {
        switch (news) {
            case SubmissionChanged submission -> replace(submissions, submission, Kind.SUBMISSION);
        }
    }

    public void fold(Runs news) {
        switch (news) {
            case RunChanged run -> replace(runs, run, Kind.RUN);
        }
    }

    /// The league has deleted a subject.
    public void forget(Subject subject) {
        Map<String, ?> known =
                switch (subject.kind()) {
                    case SEASON -> seasons;
                    case STANDINGS -> standings;
                    case BOARD -> boards;
                    case SUBMISSION -> submissions;
                    case RUN -> runs;
                };
        if (known.remove(subject.key()) != null) {
            tell(subject);
        }
    }

    /// Seasons, the latest calendar first.
    public List<SeasonChanged> seasons() {
        return seasons.values().stream()
                .sorted(Comparator.comparing(Calendar::lastDay)
                        .reversed()
                        .thenComparing(SeasonChanged::name)
                        .thenComparing(SeasonChanged::seasonSlug))
                .toList();
    }

    public Optional<SeasonChanged> season(String seasonSlug) {
        return Optional.ofNullable(seasons.get(seasonSlug));
    }

    public Optional<StandingsChanged> standings(String seasonSlug) {
        return Optional.ofNullable(standings.get(seasonSlug));
    }

    public Optional<BoardChanged> board(String raceSlug) {
        return Optional.ofNullable(boards.get(raceSlug));
    }

    public Optional<SubmissionChanged> submission(String submissionId) {
        return Optional.ofNullable(submissions.get(submissionId));
    }

    /// The submissions to a race, the oldest first.
    public List<SubmissionChanged> submissionsOf(String raceSlug) {
        return submissions.values().stream()
                .filter(submission -> submission.raceSlug().equals(raceSlug))
                .sorted(Comparator.comparing(SubmissionChanged::submittedAt)
                        .thenComparing(SubmissionChanged::submissionId))
                .toList();
    }

    public Optional<RunChanged> run(String raceSlug) {
        return Optional.ofNullable(runs.get(raceSlug));
    }

    /// Where a race stands in the calendar.
    public Optional<ScheduledRace> race(String raceSlug) {
        return seasons.values().stream()
                .flatMap(season -> Calendar.races(season).stream())
                .filter(scheduled -> scheduled.race().slug().equals(raceSlug))
                .findFirst();
    }

    /// The slugs of a season's races.
    public Set<String> racesOf(String seasonSlug) {
        return season(seasonSlug).stream()
                .flatMap(season -> Calendar.races(season).stream())
                .map(scheduled -> scheduled.race().slug())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// When the newest event known here happened; [Instant#EPOCH] before the first.
    public Instant newestAt() {
        return newestAt;
    }

    private static boolean older(long version, Event event, long knownVersion, Event known) {
        return version < knownVersion && event.at().isBefore(known.at());
    }

    private <E extends Event> void replace(Map<String, E> known, E event, Kind kind) {
        E before = known.put(event.key(), event);
        if (event.at().isAfter(newestAt)) {
            newestAt = event.at();
        }
        if (before == null || !before.eventId().equals(event.eventId())) {
            tell(new Subject(kind, event.key()));
        }
    }

    private void tell(Subject subject) {
        listeners.forEach(listener -> listener.accept(subject));
    }
}
