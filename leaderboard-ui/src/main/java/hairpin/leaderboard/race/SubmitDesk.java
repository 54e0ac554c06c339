package hairpin.leaderboard.race;

import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.ModelCard;
import hairpin.leaderboard.upstream.Problem;
import hairpin.leaderboard.upstream.Registration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a racer can do in a virtual race, and what she has done there.
///
/// @param alias under which she is registered in the season, or null
/// @param models that she can submit
/// @param mine her submissions in this race, the latest first
/// @param attemptsLeft how many more the race takes from her
/// @param practised what she drove on its practice suite, the latest first
/// @param practiceLeft how often she may still do so
/// @param problem why not all of this is known, or null
public record SubmitDesk(
        String alias,
        List<ModelCard> models,
        List<SubmissionChanged> mine,
        int attemptsLeft,
        List<SubmissionChanged> practised,
        int practiceLeft,
        Problem problem) {

    /// Submissions in these states do not count against the limit.
    private static final Set<String> FREE = Set.of("CANCELED", "ERROR");

    public SubmitDesk {
        models = List.copyOf(models);
        mine = List.copyOf(mine);
        practised = List.copyOf(practised);
    }

    static SubmitDesk of(
            RaceHead head,
            Answer<List<Registration>> registrations,
            Answer<List<ModelCard>> models,
            Answer<List<SubmissionChanged>> submissions) {
        List<SubmissionChanged> mine = hers(head, submissions, false);
        List<SubmissionChanged> practised = hers(head, submissions, true);
        Optional<Registration> entry = registrations.given().stream()
                .flatMap(List::stream)
                .filter(registration -> registration.seasonSlug().equals(head.seasonSlug()))
                .findFirst();
        return new SubmitDesk(
                entry.map(Registration::alias).orElse(null),
                models.given().orElse(List.of()),
                mine,
                left(head.maxSubmissions(), mine),
                practised,
                left(head.maxPractice(), practised),
                Stream.of(registrations.refusal(), models.refusal(), submissions.refusal())
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }

    private static List<SubmissionChanged> hers(
            RaceHead head, Answer<List<SubmissionChanged>> submissions, boolean practice) {
        return submissions.given().orElse(List.of()).stream()
                .filter(submission -> submission.raceSlug().equals(head.slug()) && submission.practice() == practice)
                .sorted(Comparator.comparingInt(SubmissionChanged::number).reversed())
                .toList();
    }

    private static int left(int limit, List<SubmissionChanged> submissions) {
        long used = submissions.stream()
                .filter(submission -> !FREE.contains(submission.state()))
                .count();
        return (int) Math.max(0, limit - used);
    }

    /// True while something of hers is on its way, so that the page should look again.
    public boolean moving() {
        return Stream.concat(mine.stream(), practised.stream())
                .anyMatch(submission -> submission.state().equals("QUEUED")
                        || submission.state().equals("RUNNING"));
    }
}
