package hairpin.simulator.suite;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Bots;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.random.Chance;
import hairpin.simulator.sections.SectionCost;
import hairpin.simulator.sections.SectionTimes;
import java.util.List;

/// The rollouts of a suite, by index, ready to be driven.
///
/// All that is left to chance in a rollout follows from its seed and, where more than the start varies, its index: so
/// every racer meets the same boxes, bots and conditions.
public final class SuiteGrid {

    private final SuitePlan suite;
    private final Terms terms;
    private final boolean ownChance;
    private final Courses courses;

    /// Time trials.
    ///
    /// @param car what the car is called
    /// @throws UnknownSuiteException when this engine has not got what the suite names
    public SuiteGrid(SuitePlan suite, String car, RaceRules rules) throws UnknownSuiteException {
        this(suite, new Terms(car(car), rules, Obstacles.NONE, Bots.NONE));
    }

    /// @throws UnknownSuiteException when this engine has not got what the suite names, or things do not fit on tracks
    public SuiteGrid(SuitePlan suite, Terms terms) throws UnknownSuiteException {
        this(suite, terms, Courses.lay(suite, terms.car()));
    }

    /// On courses that are laid out already, for the same suite and car.
    ///
    /// @throws UnknownSuiteException when things do not fit on tracks
    public SuiteGrid(SuitePlan suite, Terms terms, Courses courses) throws UnknownSuiteException {
        courses.requireAre(suite, terms.car());
        this.suite = suite;
        this.terms = terms;
        this.ownChance = !suite.plain() || !terms.timeTrial();
        this.courses = courses;
        refuseMisfits();
    }

    /// @throws UnknownSuiteException when this engine has none that is called so
    public static CarParameters car(String name) throws UnknownSuiteException {
        return CarParameters.named(name)
                .orElseThrow(() -> new UnknownSuiteException("the engine knows no car called " + name));
    }

    public int size() {
        return suite.rollouts();
    }

    public Rollout rollout(int index) {
        // suites of nothing but tracks, directions and seeds have always drawn like this
        Chance chance = new Chance(suite.seedOf(index), ownChance ? index : 0);
        return new Rollout(terms.on(course(index).track(), suite.conditionsOf(index)), chance);
    }

    /// The same with rivals on the road. Car 0 is the one that is judged; who starts in front changes from rollout to
    /// rollout.
    ///
    /// @param cars how many, the judged one included
    public Heat heat(int index, int cars) {
        Chance chance = new Chance(suite.seedOf(index), index);
        return new Heat(terms.on(course(index).track(), suite.conditionsOf(index)), chance, cars, index % cars);
    }

    /// The reference lap of the track that this rollout is driven on.
    public long parLapMs(int index) {
        return course(index).par().lapMs();
    }

    /// Listens to this rollout from before its first step, for [#costs].
    public SectionTimes sectionTimes(int index) {
        return new SectionTimes(course(index).track(), course(index).sections());
    }

    /// What each section of the rollout's track cost it.
    public List<SectionCost> costs(int index, SectionTimes times, RolloutOutcome outcome) {
        boolean finished = outcome.laps().stream().allMatch(Lap::complete);
        return course(index).par().sections().costs(times, finished);
    }

    private Course course(int index) {
        return courses.get(index / suite.perCourse());
    }

    /// What else is on the road may be too much for a track, wherever on it a rollout starts.
    private void refuseMisfits() throws UnknownSuiteException {
        for (int i = 0; i < courses.size() && !terms.timeTrial(); i++) {
            try {
                rollout(i * suite.perCourse());
            } catch (IllegalArgumentException _) {
                // without the message, which names the track
                int number = 1 + i / suite.directions().size();
                throw new UnknownSuiteException(
                        "the boxes and bots of the race do not fit on track " + number + " of the suite");
            }
        }
    }
}
