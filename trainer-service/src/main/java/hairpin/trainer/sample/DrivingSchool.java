package hairpin.trainer.sample;

import hairpin.driver.Actions;
import hairpin.driver.Driver;
import hairpin.driver.Observations;
import hairpin.driver.model.ActionSpace.Action;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.reference.Teacher;
import hairpin.simulator.track.Track;
import java.util.List;
import java.util.SplittableRandom;

/// A car on each track, driven by the student or by its teacher, who looks on all the time. A car that leaves the road
/// is put back at once. Cars go on from round to round where they are.
final class DrivingSchool {

    /// Laps without end and without waiting.
    private static final RaceRules RULES = new RaceRules(1_000_000, 0, 0, 1_000_000_000, 24 * 3600);

    /// How long one of the two drives before it is asked anew who shall.
    private static final int STINT_STEPS = 20;

    /// How often the wheel is pulled, how long and how far: so that the student learns to come back.
    private static final double PULLS_PER_STEP = 0.02;

    private static final int PULL_STEPS = 4;
    private static final double PULL_DEG = 30;

    private final Lesson lesson;
    private final SplittableRandom random;
    private final FrameMemory memory;
    private final Car[] cars;
    private final Observations seen;
    private final Actions said;

    DrivingSchool(Recipe recipe, List<Track> tracks, FrameMemory memory, SplittableRandom random) {
        this.lesson = Lesson.in(recipe.actions());
        this.random = random;
        this.memory = memory;
        this.cars = tracks.stream().map(track -> new Car(recipe, track)).toArray(Car[]::new);
        this.seen = new Observations(cars.length);
        this.said = new Actions(cars.length);
    }

    /// One of the cars.
    private static final class Car {

        final Rollout rollout;
        final Teacher teacher;
        final double[] wanted = new double[2];
        boolean taught = true;
        int pullSteps;
        double pullDeg;

        Car(Recipe recipe, Track track) {
            rollout = new Rollout(track, CarParameters.CLASSIC, RULES, recipe.seed());
            teacher = new Teacher(track, CarParameters.CLASSIC, recipe.teacher());
        }
    }

    /// What came of a round.
    ///
    /// @param agreement share of frames at which the student did what the teacher would have
    /// @param departures how often a car left the road
    record Round(double agreement, int departures) {}

    /// Drives so many steps with every car and remembers what it saw and what the teacher would have done.
    ///
    /// @param teacherShare how much of the time the teacher drives
    Round drive(Driver student, int steps, double teacherShare) {
        int agreed = 0;
        int before = resets();
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < cars.length; i++) {
                cars[i].rollout.capture(seen.frames(), seen.offset(i));
            }
            student.drive(seen, cars.length, said);
            for (int i = 0; i < cars.length; i++) {
                Car car = cars[i];
                if (step % STINT_STEPS == 0) {
                    car.taught = random.nextDouble() < teacherShare;
                }
                car.teacher.advise(car.rollout, car.wanted);
                memory.keep(seen.frames(), seen.offset(i), car.wanted[0], car.wanted[1]);
                agreed += lesson.agree(said.steeringDeg(i), car.wanted[0]) ? 1 : 0;
                move(car, i);
            }
        }
        return new Round((double) agreed / steps / cars.length, resets() - before);
    }

    private void move(Car car, int i) {
        if (car.pullSteps == 0 && random.nextDouble() < PULLS_PER_STEP) {
            car.pullSteps = PULL_STEPS;
            car.pullDeg = random.nextDouble(-PULL_DEG, PULL_DEG);
        }
        double pull = 0;
        if (car.pullSteps > 0) {
            car.pullSteps--;
            pull = car.pullDeg;
        }
        if (car.taught) {
            Action action = lesson.closest(car.wanted[0], car.wanted[1]);
            car.rollout.step(action.steeringDeg() + pull, action.speedMps());
        } else {
            car.rollout.step(said.steeringDeg(i) + pull, said.speedMps(i));
        }
    }

    private int resets() {
        int resets = 0;
        for (Car car : cars) {
            resets += car.rollout.resets();
        }
        return resets;
    }
}
