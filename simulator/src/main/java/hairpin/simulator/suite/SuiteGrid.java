package hairpin.simulator.suite;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Bots;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.random.Chance;
import hairpin.simulator.reference.ParLap;
import hairpin.simulator.sections.SectionCost;
import hairpin.simulator.sections.SectionTimes;
import hairpin.simulator.sections.Sections;
import hairpin.simulator.track.Direction;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.ArrayList;
import java.util.List;

/// The rollouts of a suite, by index, ready to be driven.
///
/// All that is left to chance in a rollout follows from its seed and, where more than the start varies, its index: so
/// every racer meets the same boxes, bots and conditions.
public final class SuiteGrid {

    private final SuitePlan suite;
    private final Terms terms;
    private final boolean ownChance;
    private final List<Course> courses;

    /// A track in one of the directions that it is driven in.
    private record Course(Track track, Sections sections, ParLap.Par par) {}

    /// Time trials.
    ///
    /// @param car what the car is called
    /// @throws UnknownSuiteException when this engine has not got what the suite names
    public SuiteGrid(SuitePlan suite, String car, RaceRules rules) throws UnknownSuiteException {
        this(suite, new Terms(car(car), rules, Obstacles.NONE, Bots.NONE));
    }

    /// @throws UnknownSuiteException when this engine has not got what the suite names, or things do not fit on tracks
    public SuiteGrid(SuitePlan suite, Terms terms) throws UnknownSuiteException {
        this.suite = suite;
        this.terms = terms;
        this.ownChance = !suite.plain() || !terms.timeTrial();
        this.courses = courses(suite, terms.car());
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

    private static List<Course> courses(SuitePlan suite, CarParameters car) throws UnknownSuiteException {
        List<Course> courses = new ArrayList<>();
        ParLap par = new ParLap(car);
        for (int i = 0; i < suite.tracks().size(); i++) {
            // by number: its name must not get into a message
            int number = i + 1;
            Track track = TrackCatalogue.find(suite.tracks().get(i))
                    .orElseThrow(() ->
                            new UnknownSuiteException("the engine does not know track " + number + " of the suite"));
            for (String name : suite.directions()) {
                Track directed = track.towards(direction(name));
                Sections sections = Sections.of(directed);
                courses.add(new Course(directed, sections, par.drive(directed, sections)));
            }
        }
        return List.copyOf(courses);
    }

    private static Direction direction(String name) throws UnknownSuiteException {
        return switch (name) {
            case "CCW" -> Direction.CCW;
            case "CW" -> Direction.CW;
            default -> throw new UnknownSuiteException("the suite asks for a direction that is neither CCW nor CW");
        };
    }
}
