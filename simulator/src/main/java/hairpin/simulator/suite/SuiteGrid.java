package hairpin.simulator.suite;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.reference.ParLap;
import hairpin.simulator.track.Direction;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.ArrayList;
import java.util.List;

/// The rollouts of a suite, by index, ready to be driven.
public final class SuiteGrid {

    private final SuitePlan suite;
    private final CarParameters car;
    private final RaceRules rules;
    private final List<Course> courses;

    /// A track in one of the directions that it is driven in.
    private record Course(Track track, long parLapMs) {}

    /// @param car what the car is called
    /// @throws UnknownSuiteException when this engine has not got what the suite names
    public SuiteGrid(SuitePlan suite, String car, RaceRules rules) throws UnknownSuiteException {
        this.suite = suite;
        this.car = CarParameters.named(car)
                .orElseThrow(() -> new UnknownSuiteException("the engine knows no car called " + car));
        this.rules = rules;
        this.courses = courses(suite, this.car);
    }

    public int size() {
        return suite.rollouts();
    }

    public Rollout rollout(int index) {
        return new Rollout(course(index).track(), car, rules, suite.seedOf(index));
    }

    /// The reference lap of the track that this rollout is driven on.
    public long parLapMs(int index) {
        return course(index).parLapMs();
    }

    private Course course(int index) {
        return courses.get(index / suite.seeds().size());
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
                courses.add(new Course(directed, par.lapMs(directed)));
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
