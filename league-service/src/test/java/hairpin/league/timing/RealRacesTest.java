package hairpin.league.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Laps that a timer recorded at real races, with what its marshals struck out: our projection of the stamps must come
/// to the same laps.
class RealRacesTest {

    private static final RunRules AS_THEY_COME = new RunRules(86_400_000, 0);

    @Test
    void the_stamps_of_real_races_give_the_laps_that_were_published() throws IOException {
        int pilots = 0;
        int struckOut = 0;
        for (JsonNode flight : flights()) {
            RecordedFlight recorded = RecordedFlight.of(flight.path("laps"));
            Run run = Run.replay(AS_THEY_COME, recorded.marks(), new RunLog(recorded.log()));
            assertThat(run.laps()).hasSameSizeAs(recorded.lapMs());
            for (int i = 0; i < run.laps().size(); i++) {
                assertThat(run.laps().get(i).lapNs() / 1e6)
                        .as("lap %d of %s", i + 1, flight.path("callsign"))
                        .isCloseTo(recorded.lapMs().get(i), within(1e-5));
            }
            pilots++;
            struckOut += recorded.log().size() - 1;
        }
        assertThat(pilots).isGreaterThan(150);
        assertThat(struckOut).isGreaterThan(60);
    }

    private static List<JsonNode> flights() throws IOException {
        Path races = Path.of(System.getProperty("hairpin.home", "."), "..", "shared", "data", "timing");
        assumeTrue(Files.isDirectory(races), "skipped: the recorded races are not here (" + races + ")");
        List<JsonNode> flights = new ArrayList<>();
        try (Stream<Path> files = Files.list(races)) {
            for (Path file : files.filter(it -> it.getFileName().toString().startsWith("result"))
                    .toList()) {
                new ObjectMapper().readTree(file.toFile()).path("heats").forEach(heat -> heat.path("rounds")
                        .forEach(round -> round.path("nodes").forEach(flights::add)));
            }
        }
        return flights;
    }

    /// @param lapMs what was published; the way from the start to the first crossing is no lap of ours
    private record RecordedFlight(List<Stamp.BySensor> marks, List<LogEntry> log, List<Double> lapMs) {

        static RecordedFlight of(JsonNode laps) {
            RecordedFlight flight = new RecordedFlight(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            flight.log.add(new LogEntry(1, Instant.EPOCH, "marshal", "", new RunEvent.Called()));
            boolean started = false;
            for (JsonNode lap : laps) {
                String mark = flight.see(lap.path("lap_time_stamp").asDouble());
                if (lap.path("deleted").asBoolean()) {
                    flight.strikeOut(mark);
                } else if (started) {
                    flight.lapMs.add(lap.path("lap_time").asDouble());
                } else {
                    started = true;
                }
            }
            return flight;
        }

        private String see(double stampMs) {
            long ns = Math.round(stampMs * 1e6);
            Passing passing = new Passing("timer", "race", marks.size() + 1, ns, null, "gate");
            marks.add(new Stamp.BySensor(passing, Instant.EPOCH.plusNanos(ns)));
            return marks.getLast().id();
        }

        private void strikeOut(String mark) {
            log.add(new LogEntry(log.size() + 1, Instant.MAX, "marshal", "", new RunEvent.CrossingDiscounted(mark)));
        }
    }
}
