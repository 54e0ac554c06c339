package hairpin.league.submission;

import hairpin.events.EvaluationNews.EvaluationFinished;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.Robustness;
import hairpin.scoring.Drive;
import java.util.List;

/// What rankings and pages need of a result, small enough to be read of every submission of a race at once.
record Gist(List<Drive> drives, Told told) {

    Gist {
        drives = List.copyOf(drives);
    }

    /// What may be told while the suite is hidden.
    record Told(Provenance provenance, Robustness robustness) {}

    static Gist of(Evaluated evaluated) {
        EvaluationFinished result = evaluated.result();
        return new Gist(
                evaluated.drives(),
                new Told(
                        result.provenance().withoutRecording(),
                        new CostReport(
                                        result,
                                        evaluated.suite(),
                                        evaluated.rules().laps())
                                .hidden()));
    }
}
