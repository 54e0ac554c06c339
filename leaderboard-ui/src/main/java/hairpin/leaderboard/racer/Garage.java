package hairpin.leaderboard.racer;

import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.ModelCard;
import hairpin.leaderboard.upstream.Problem;
import hairpin.leaderboard.upstream.Registration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// All that a racer has in the league.
///
/// @param submissions the latest first
/// @param problem why not all of this is known, or null
public record Garage(
        List<Registration> registrations, List<ModelCard> models, List<Entered> submissions, Problem problem) {

    /// A submission with the name of its race.
    public record Entered(String raceName, SubmissionChanged submission) {}

    private static final int SHOWN = 25;

    /// What a racer should do next.
    public enum Step {
        REGISTER,
        UPLOAD,
        SUBMIT,
        WATCH,
        UNKNOWN
    }

    public Garage {
        registrations = List.copyOf(registrations);
        models = List.copyOf(models);
        submissions = List.copyOf(submissions);
    }

    static Garage of(
            Answer<List<Registration>> registrations,
            Answer<List<ModelCard>> models,
            Answer<List<SubmissionChanged>> submissions,
            UnaryOperator<String> raceName) {
        return new Garage(
                registrations.given().orElse(List.of()),
                models.given().orElse(List.of()),
                submissions.given().orElse(List.of()).stream()
                        .sorted(Comparator.comparing(SubmissionChanged::submittedAt)
                                .reversed())
                        .limit(SHOWN)
                        .map(submission -> new Entered(raceName.apply(submission.raceSlug()), submission))
                        .toList(),
                Stream.of(registrations.refusal(), models.refusal(), submissions.refusal())
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }

    public Step next() {
        if (problem != null) {
            return Step.UNKNOWN;
        }
        if (registrations.isEmpty()) {
            return Step.REGISTER;
        }
        if (models.isEmpty()) {
            return Step.UPLOAD;
        }
        return submissions.isEmpty() ? Step.SUBMIT : Step.WATCH;
    }
}
