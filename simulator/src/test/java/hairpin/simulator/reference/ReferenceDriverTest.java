package hairpin.simulator.reference;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.car.CarParameters;
import hairpin.simulator.race.Lap;
import hairpin.simulator.race.RaceRules;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.track.Track;
import hairpin.simulator.track.TrackCatalogue;
import hairpin.simulator.track.TrackReader;
import hairpin.simulator.track.TrackReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceDriverTest {

    private static final RaceRules RULES = new RaceRules(3, 3, 5, 1000, 300);

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void it_gets_round_each_of_our_tracks_either_way_without_leaving_the_road(CarParameters car) {
        for (String name : TrackCatalogue.names()) {
            Track track = TrackCatalogue.find(name).orElseThrow();
            assertThat(incidents(track, car)).as(name).isZero();
            assertThat(incidents(track.reversed(), car)).as(name + " reversed").isZero();
        }
    }

    @Test
    void it_gets_round_generated_tracks_of_every_difficulty() {
        for (int seed = 0; seed < 5; seed++) {
            for (String difficulty : new String[] {"0.1", "0.5", "0.9"}) {
                String reference = "generated:" + seed + ":" + difficulty;
                Track track = TrackCatalogue.find(reference).orElseThrow();
                assertThat(incidents(track, CarParameters.CLASSIC))
                        .as(reference)
                        .isZero();
            }
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void it_gets_round_every_real_route_without_leaving_the_road(CarParameters car) throws IOException {
        assertThat(realRoutes()).filteredOn(track -> incidents(track, car) > 0).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void it_drives_each_of_our_tracks_in_the_time_that_the_map_predicts(CarParameters car) {
        List<Track> tracks = new ArrayList<>();
        for (String name : TrackCatalogue.names()) {
            Track track = TrackCatalogue.find(name).orElseThrow();
            tracks.add(track);
            tracks.add(track.reversed());
        }
        assertThat(worst(tracks, car)).isLessThan(0.10);
    }

    @ParameterizedTest
    @MethodSource("hairpin.simulator.car.CarParameters#presets")
    void it_drives_every_real_route_in_the_time_that_the_map_predicts(CarParameters car) throws IOException {
        assertThat(worst(realRoutes(), car)).isLessThan(0.10);
    }

    private static List<Track> realRoutes() throws IOException {
        Path folder = Path.of(System.getProperty("hairpin.home", "."), "..", "shared", "data", "tracks");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no real routes at ../shared/data/tracks: skipped");
        List<Track> routes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                TrackReading reading = TrackReader.read(file.getFileName().toString(), Files.readAllBytes(file));
                if (reading instanceof TrackReading.Readable(Track track)) {
                    routes.add(track);
                }
            }
        }
        assertThat(routes).hasSizeGreaterThanOrEqualTo(113);
        return routes;
    }

    /// The largest share by which a par lap missed its prediction.
    private static double worst(List<Track> tracks, CarParameters car) {
        double worst = 0;
        String where = "";
        ParLap par = new ParLap(car);
        for (Track track : tracks) {
            double miss = par.lapMs(track) / 1000.0 / new ReferenceDriver(track, car).predictedLapS() - 1;
            if (Math.abs(miss) > worst) {
                worst = Math.abs(miss);
                where = track.name();
            }
        }
        System.out.printf(
                "par of %d tracks, %s: within %.1f %% of the prediction, worst on %s%n",
                tracks.size(), car.name(), 100 * worst, where);
        return worst;
    }

    @Test
    void a_weaker_style_is_slower_but_as_safe() {
        Track track = TrackCatalogue.find("Harbour-Loop").orElseThrow();
        Rollout bold = driven(track, CarParameters.CLASSIC, ReferenceStyle.PAR);
        Rollout steady = driven(track, CarParameters.CLASSIC, ReferenceStyle.STEADY);
        Rollout cautious = driven(track, CarParameters.CLASSIC, ReferenceStyle.CAUTIOUS);
        assertThat(bold.timeS()).isLessThan(0.8 * steady.timeS());
        assertThat(steady.timeS()).isLessThan(0.8 * cautious.timeS());
        assertThat(steady.resets() + cautious.resets()).isZero();
    }

    @Test
    void one_driver_may_drive_many_rollouts_in_turns() {
        Track track = TrackCatalogue.find("Clover").orElseThrow();
        ReferenceDriver driver = new ReferenceDriver(track, CarParameters.CLASSIC);
        Rollout one = new Rollout(track, CarParameters.CLASSIC, RULES, 1);
        Rollout other = new Rollout(track, CarParameters.CLASSIC, RULES, 2);
        double[] action = new double[2];
        while (!one.over()) {
            driver.drive(one, action);
            one.step(action[0], action[1]);
            if (!other.over()) {
                driver.drive(other, action);
                other.step(action[0], action[1]);
            }
        }
        assertThat(one.outcome())
                .isEqualTo(
                        driven(track, CarParameters.CLASSIC, ReferenceStyle.PAR).outcome());
    }

    @Test
    void a_golden_drive_keeps_its_digest() {
        Track track = TrackCatalogue.find("Paperclip").orElseThrow();
        assertThat(driven(track, CarParameters.CLASSIC, ReferenceStyle.PAR)
                        .outcome()
                        .digest())
                .isEqualTo("8d738e98e06e74db03d6e6d42bd2ccfa7a40319a017f1d2c79940291e4a31685");
        assertThat(driven(track, CarParameters.TWENTY_SIX, ReferenceStyle.PAR)
                        .outcome()
                        .digest())
                .isEqualTo("62fd34700bf3b7ecc41eed288535b329dec83b0b281d02b85c7b035bae8da7d9");
    }

    @Test
    void par_is_a_clean_flying_lap_and_always_the_same() {
        Track track = TrackCatalogue.find("Harbour-Loop").orElseThrow();
        long par = ParLap.lapMs(track, CarParameters.CLASSIC);
        assertThat(ParLap.lapMs(track, CarParameters.CLASSIC)).isEqualTo(par);
        assertThat(par / 1000.0).isBetween(track.lengthM() / 4, track.lengthM() / 2);
        assertThat(ParLap.lapMs(track, CarParameters.TWENTY_SIX)).isLessThan(par);
        Lap standing = driven(track, CarParameters.CLASSIC, ReferenceStyle.PAR)
                .outcome()
                .laps()
                .getFirst();
        assertThat(par).isLessThan(standing.lapMs());
    }

    private static int incidents(Track track, CarParameters car) {
        Rollout rollout = driven(track, car, ReferenceStyle.PAR);
        int laps = track.closed() ? RULES.laps() : 1;
        return rollout.resets() + (laps - rollout.outcome().completedLaps());
    }

    private static Rollout driven(Track track, CarParameters car, ReferenceStyle style) {
        ReferenceDriver driver = new ReferenceDriver(track, car, style);
        Rollout rollout = new Rollout(track, car, RULES, 1);
        double[] action = new double[2];
        while (!rollout.over()) {
            driver.drive(rollout, action);
            rollout.step(action[0], action[1]);
        }
        return rollout;
    }
}
