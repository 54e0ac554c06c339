package hairpin.benchmarks;

import hairpin.simulator.camera.Camera;
import hairpin.simulator.camera.Look;
import hairpin.simulator.camera.RoadMap;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.random.Chance;
import hairpin.simulator.reference.ReferenceDriver;
import hairpin.simulator.scene.BoxShape;
import hairpin.simulator.scene.Boxes;
import hairpin.simulator.track.Pose;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How fast cameras draw: over places all round six tracks.
final class CameraFigures {

    private static final List<String> TRACKS =
            List.of("Switchback", "First-Light", "Serpent", "Needle-Eye", "Clover", "Long-Haul");
    private static final List<String> WINDING =
            TRACKS.stream().filter(name -> !name.equals("First-Light")).toList();
    private static final int PLACES = 64;
    private static final Look LIT = new Look(0.8, 120, 70, 0, 0, 0, 0.02, 0.03, 0.01);
    private static final Look NOISY = new Look(0.8, 120, 70, 0.5, 8, 0.5, 0.02, 0.03, 0.01);

    private CameraFigures() {}

    static List<Figure> all() {
        return List.of(
                new Frames("frames, plain", Look.PLAIN, 0),
                new Frames("frames, other light and mount", LIT, 0),
                new Frames("frames, three boxes around", Look.PLAIN, 3),
                new Frames("frames, shadow, smudge and noise", NOISY, 0),
                new Driving("a rollout with its camera, wide oval", List.of("First-Light")),
                new Driving("rollouts with their cameras, winding", WINDING));
    }

    /// Nothing but drawing.
    private static final class Frames implements Figure {

        private static final int ROUNDS = 2;
        private final String name;
        private final Camera[] cameras = new Camera[TRACKS.size()];
        private final Pose[][] poses = new Pose[TRACKS.size()][PLACES];
        private final byte[] frame = new byte[Camera.FRAME_BYTES];

        Frames(String name, Look look, int boxes) {
            this.name = name;
            for (int i = 0; i < cameras.length; i++) {
                Track track = TrackCatalogue.find(TRACKS.get(i)).orElseThrow();
                cameras[i] = new Camera(RoadMap.of(track), look, placed(track, boxes), new Chance(1, i));
                for (int k = 0; k < PLACES; k++) {
                    Pose pose = track.pose(track.lengthM() * k / PLACES, 0.1 * (k % 5 - 2));
                    poses[i][k] = new Pose(pose.x(), pose.y(), pose.headingRad() + 0.05 * (k % 7 - 3));
                }
            }
        }

        private static Boxes placed(Track track, int count) {
            Boxes boxes = new Boxes(count);
            for (int i = 0; i < count; i++) {
                Pose pose = track.pose(track.lengthM() * i / count, 0.1);
                boxes.place(boxes.add(BoxShape.OBSTACLE), pose.x(), pose.y(), pose.headingRad());
            }
            return boxes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String unit() {
            return "frames/s";
        }

        @Override
        public long work() {
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < cameras.length; i++) {
                    for (Pose pose : poses[i]) {
                        cameras[i].draw(pose.x(), pose.y(), pose.headingRad(), round, frame, 0);
                    }
                }
            }
            return (long) ROUNDS * cameras.length * PLACES;
        }

        @Override
        public Check check() {
            byte[] again = new byte[Camera.FRAME_BYTES];
            boolean same = true;
            for (int i = 0; i < cameras.length; i++) {
                Pose pose = poses[i][7];
                cameras[i].draw(pose.x(), pose.y(), pose.headingRad(), 5, frame, 0);
                cameras[i].draw(0, 0, 0, 6, again, 0);
                cameras[i].draw(pose.x(), pose.y(), pose.headingRad(), 5, again, 0);
                same &= Arrays.equals(frame, again);
            }
            return new Check(same, "the same frame again, to the bit; within 38 dB of rays in the tests");
        }
    }

    /// What the reference driver did, done again: camera, physics, rules.
    private static final class Driving implements Figure {

        private static final int STEPS = 1_000;
        private final String name;
        private final List<Track> tracks;
        private final List<double[]> actions;
        private final byte[] frame = new byte[Camera.FRAME_BYTES];

        Driving(String name, List<String> tracks) {
            this.name = name;
            this.tracks = tracks.stream()
                    .map(track -> TrackCatalogue.find(track).orElseThrow())
                    .toList();
            actions = this.tracks.stream().map(Driving::driven).toList();
        }

        private static double[] driven(Track track) {
            ReferenceDriver driver = new ReferenceDriver(track, CarParameters.CLASSIC);
            Rollout rollout = fresh(track);
            double[] all = new double[2 * STEPS];
            double[] action = new double[2];
            for (int i = 0; i < STEPS; i++) {
                driver.drive(rollout, action);
                rollout.step(action[0], action[1]);
                System.arraycopy(action, 0, all, 2 * i, 2);
            }
            return all;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String unit() {
            return "steps/s";
        }

        @Override
        public long work() {
            for (int k = 0; k < tracks.size(); k++) {
                drive(k, true);
            }
            return (long) tracks.size() * STEPS;
        }

        private Rollout drive(int k, boolean looking) {
            double[] all = actions.get(k);
            Rollout rollout = fresh(tracks.get(k));
            for (int i = 0; i < STEPS; i++) {
                if (looking) {
                    rollout.capture(frame, 0);
                }
                rollout.step(all[2 * i], all[2 * i + 1]);
            }
            return rollout;
        }

        @Override
        public Check check() {
            boolean same = true;
            double laps = 0;
            for (int k = 0; k < tracks.size(); k++) {
                Rollout rollout = drive(k, true);
                same &= rollout.outcome()
                        .digest()
                        .equals(drive(k, false).outcome().digest());
                laps += rollout.outcome().completedLaps();
            }
            return new Check(
                    same && laps > tracks.size(),
                    String.format(Locale.ROOT, "%.0f laps, with the digests of drives that nobody watched", laps));
        }

        private static Rollout fresh(Track track) {
            return new Rollout(track, CarParameters.CLASSIC, SimulatorFigures.ENDLESS, 1);
        }
    }
}
