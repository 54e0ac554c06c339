package hairpin.simulator.suite;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.reference.ParLap;
import hairpin.simulator.sections.Sections;
import hairpin.simulator.track.Direction;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.ArrayList;
import java.util.List;

/// The tracks of a suite in the directions that they are driven in, with sections and par.
///
/// To lay them out takes longer than all else that has to be done before the first step, and it comes out the same for
/// whoever drives: so they can be handed on as bytes, to a process of the same engine.
public final class Courses {

    private final List<String> tracks;
    private final List<String> directions;
    private final String car;
    private final List<Course> all;

    private Courses(List<String> tracks, List<String> directions, String car, List<Course> all) {
        this.tracks = List.copyOf(tracks);
        this.directions = List.copyOf(directions);
        this.car = car;
        this.all = List.copyOf(all);
    }

    /// @throws UnknownSuiteException when this engine has not got what the suite names
    public static Courses lay(SuitePlan suite, CarParameters car) throws UnknownSuiteException {
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
        return new Courses(suite.tracks(), suite.directions(), car.name(), courses);
    }

    /// As another process of the same engine has laid them out.
    ///
    /// @param bytes as [#bytes] gives them
    public static Courses of(byte[] bytes) {
        Numbers.Reading in = new Numbers.Reading(bytes);
        List<String> tracks = in.texts();
        List<String> directions = in.texts();
        String car = in.text();
        List<Course> courses = new ArrayList<>();
        while (!in.atEnd()) {
            courses.add(Course.read(in));
        }
        return new Courses(tracks, directions, car, courses);
    }

    /// For [#of].
    public byte[] bytes() {
        Numbers out = new Numbers();
        out.texts(tracks);
        out.texts(directions);
        out.text(car);
        all.forEach(course -> course.write(out));
        return out.bytes();
    }

    Course get(int index) {
        return all.get(index);
    }

    int size() {
        return all.size();
    }

    /// Without naming a track.
    void requireAre(SuitePlan suite, CarParameters asked) {
        boolean same = tracks.equals(suite.tracks())
                && directions.equals(suite.directions())
                && car.equals(asked.name())
                && all.size() == tracks.size() * directions.size();
        if (!same) {
            throw new IllegalArgumentException("these courses were laid out for another suite or car");
        }
    }

    private static Direction direction(String name) throws UnknownSuiteException {
        return switch (name) {
            case "CCW" -> Direction.CCW;
            case "CW" -> Direction.CW;
            default -> throw new UnknownSuiteException("the suite asks for a direction that is neither CCW nor CW");
        };
    }
}
