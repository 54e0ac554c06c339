package hairpin.simulator.sections;

import hairpin.simulator.race.StepListener;
import hairpin.simulator.race.StepRecord;
import hairpin.simulator.track.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How long the reference driver takes for each section of a track at flying start, and how much more for a standing
/// one.
public final class SectionPar {

    private static final double ALL_PERCENT = 100;

    private final Sections sections;
    private final double[] sPerPercent;
    private final double launchS;

    private SectionPar(Sections sections, double[] sPerPercent, double launchS) {
        this.sections = sections;
        this.sPerPercent = sPerPercent;
        this.launchS = launchS;
    }

    /// Where the reference driver did not get round: the same pace everywhere.
    public static SectionPar even(Sections sections, double lapS) {
        double[] pace = new double[sections.size()];
        Arrays.fill(pace, lapS / ALL_PERCENT);
        return new SectionPar(sections, pace, 0);
    }

    /// As another one gave its [#numbers].
    public static SectionPar of(Sections sections, double[] numbers) {
        if (numbers.length != sections.size() + 1) {
            throw new IllegalArgumentException(
                    numbers.length + " numbers are no par of " + sections.size() + " sections");
        }
        return new SectionPar(sections, Arrays.copyOfRange(numbers, 1, numbers.length), numbers[0]);
    }

    /// All that is to be known of it but the sections.
    public double[] numbers() {
        double[] numbers = new double[sPerPercent.length + 1];
        numbers[0] = launchS;
        System.arraycopy(sPerPercent, 0, numbers, 1, sPerPercent.length);
        return numbers;
    }

    /// What each section cost, in the order in which they lie on the track.
    ///
    /// @param finished whether all planned laps were driven
    public List<SectionCost> costs(SectionTimes times, boolean finished) {
        List<SectionCost> costs = new ArrayList<>(sections.size());
        for (int i = 0; i < sections.size(); i++) {
            double parS = times.drivenPercent(i) * sPerPercent[i];
            double launched = i == times.startedIn() ? times.starts() * launchS : 0;
            costs.add(new SectionCost(
                    sections.get(i),
                    milliseconds(parS),
                    milliseconds(times.timeS(i) - parS - launched),
                    times.incidents(i),
                    !finished && i == times.last()));
        }
        return costs;
    }

    private static long milliseconds(double seconds) {
        return Math.round(seconds * 1000);
    }

    /// Listens to the reference driver's two laps.
    public static final class Taking implements StepListener {

        private final Sections sections;
        private final SectionTimes standing;
        private final SectionTimes flying;

        public Taking(Track track, Sections sections) {
            this.sections = sections;
            this.standing = new SectionTimes(track, sections);
            this.flying = new SectionTimes(track, sections);
        }

        @Override
        public void stepped(StepRecord step) {
            (step.episode() == 0 ? standing : flying).stepped(step);
        }

        public SectionPar taken() {
            double lapS = total(flying);
            double[] pace = new double[sections.size()];
            for (int i = 0; i < pace.length; i++) {
                double percent = flying.drivenPercent(i);
                pace[i] = percent > 0 ? flying.timeS(i) / percent : lapS / ALL_PERCENT;
            }
            return new SectionPar(sections, pace, Math.max(0, total(standing) - lapS));
        }

        private double total(SectionTimes times) {
            double sum = 0;
            for (int i = 0; i < sections.size(); i++) {
                sum += times.timeS(i);
            }
            return sum;
        }
    }
}
