package hairpin.evaluation.child;

import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.util.List;

/// What the race process is told: drive this archive over this suite by these rules.
///
/// @param archive path of the model's archive
/// @param recording path of the file that gets the drive, step by step
/// @param threads how many of them may race at once
/// @param rivals paths of the archives of the models that it races against
/// @param courses path of the suite's courses as [hairpin.simulator.suite.Courses] writes them; null when they have yet
///     to be laid out
public record RaceJob(
        String archive,
        String recording,
        Suite suite,
        DrivingRules rules,
        int threads,
        List<String> rivals,
        String courses) {

    public RaceJob {
        rivals = List.copyOf(rivals);
    }

    /// On a road without other models.
    public RaceJob(String archive, String recording, Suite suite, DrivingRules rules, int threads) {
        this(archive, recording, suite, rules, threads, List.of(), null);
    }

    public RaceJob against(List<String> others) {
        return new RaceJob(archive, recording, suite, rules, threads, others, courses);
    }

    RaceJob on(String laidOut) {
        return new RaceJob(archive, recording, suite, rules, threads, rivals, laidOut);
    }
}
