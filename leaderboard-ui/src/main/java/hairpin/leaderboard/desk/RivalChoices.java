package hairpin.leaderboard.desk;

import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.news.Calendar;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.ScheduledRace;
import hairpin.leaderboard.upstream.ModelCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The models that an organizer may choose a race's rivals from.
///
/// @param groups her own models first, then those of races that have closed, the latest first
public record RivalChoices(List<Group> groups) {

    private static final Set<String> CLOSED = Set.of("CLOSED", "FINAL");
    private static final int RACES = 12;
    private static final int OF_EACH_RACE = 10;
    private static final int LONGEST_NAME = 60;
    private static final int DIGITS_SHOWN = 8;

    public RivalChoices {
        groups = List.copyOf(groups);
    }

    /// @param race where they raced, the best first; null for the organizer's own
    public record Group(String race, List<Choice> choices) {

        public Group {
            choices = List.copyOf(choices);
        }
    }

    /// @param name what it is called as a rival
    /// @param detail what tells it apart
    public record Choice(String name, String detail, String modelSha256) {

        /// As it would be typed.
        public String line() {
            return name + " " + modelSha256;
        }
    }

    static RivalChoices of(List<ModelCard> own, PublicRecord known) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(null, own.stream().map(RivalChoices::own).toList()));
        known.seasons().stream()
                .flatMap(season -> Calendar.races(season).stream())
                .filter(place -> CLOSED.contains(place.race().state()))
                .sorted(Comparator.comparing(
                                (ScheduledRace place) -> place.race().closesAt())
                        .reversed())
                .map(place -> new Group(place.race().name(), raced(place, known)))
                .filter(group -> !group.choices().isEmpty())
                .limit(RACES)
                .forEach(groups::add);
        return new RivalChoices(groups);
    }

    private static Choice own(ModelCard model) {
        String name = model.name().replaceAll("\\.(tar\\.gz|tgz|zip)$", "");
        return new Choice(
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                model.sha256().substring(0, DIGITS_SHOWN),
                model.sha256());
    }

    private static List<Choice> raced(ScheduledRace place, PublicRecord known) {
        return known.submissionsOf(place.race().slug()).stream()
                .filter(it -> it.rank() != null && !it.practice())
                .sorted(Comparator.comparing(SubmissionChanged::rank))
                .limit(OF_EACH_RACE)
                .map(it -> new Choice(it.alias(), it.rank() + ", " + it.modelName(), it.modelSha256()))
                .toList();
    }
}
