package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/// The physical event: a timekeeper calls racer after racer to the track, and a gate reports who crosses it.
final class RaceDay {

    private static final String DEVICE = "gate-1";
    private static final Duration BETWEEN_CROSSINGS = Duration.ofMillis(100);
    private static final int CARRIED_TO_THE_TRACK_MS = 20_000;

    private final Journal journal;
    private final Session timekeeper;
    private final Session device;
    private final Addresses addresses;
    private final Season season;
    private final SimulatedGate gate = new SimulatedGate();

    RaceDay(Journal journal, Logins logins, Addresses addresses, Season season) {
        this.journal = journal;
        this.timekeeper = logins.of("tim");
        this.device = logins.device(DEVICE);
        this.addresses = addresses;
        this.season = season;
    }

    void bindGate() {
        timekeeper
                .put(addresses.league("/api/races/" + season.event() + "/devices/" + DEVICE))
                .success();
        journal.tell(DEVICE + " times " + season.event());
    }

    /// Everybody who is to drive, in the queue.
    ///
    /// @return the runs' ids in that order
    List<String> checkIn(List<Racer> racers) {
        List<String> runs = new ArrayList<>();
        for (Racer racer : racers) {
            JsonNode run = timekeeper
                    .post(
                            addresses.league("/api/races/" + season.event() + "/runs"),
                            Session.json()
                                    .put("alias", racer.alias())
                                    .put("carName", "car-" + (runs.size() % 3 + 1))
                                    .put("modelName", racer.model().fileName()))
                    .success();
            runs.add(run.path("runId").asText());
        }
        return runs;
    }

    /// One racer's minute on the track. The gate's batches come twice and its sensors see a car twice; the laps must be
    /// what the car drove, to the millisecond.
    void run(Racer racer, String runId) {
        List<Long> driven = MadeUpLaps.of(racer.alias(), Season.RUN_TIME_MS);
        act(runId, "call");
        gate.idle(CARRIED_TO_THE_TRACK_MS);
        int stored = 0;
        int duplicates = 0;
        List<Long> crossings = new ArrayList<>(List.of(0L));
        crossings.addAll(driven);
        for (long afterMs : crossings) {
            ObjectNode batch = gate.batch(List.of(gate.crossing(afterMs), gate.echo()));
            JsonNode receipt = post(batch);
            stored += receipt.path("stored").asInt();
            duplicates += post(batch).path("duplicates").asInt();
            LockSupport.parkNanos(BETWEEN_CROSSINGS.toNanos());
        }
        JsonNode run = find(runId);
        List<Long> timed = StreamSupport.stream(run.path("laps").spliterator(), false)
                .map(lap -> lap.path("lapMs").asLong())
                .toList();
        int sent = 2 * crossings.size();
        journal.check(
                "%-10s %d laps, best %s: as driven, %d passings stored once, %d repeats harmless"
                        .formatted(
                                racer.alias(),
                                timed.size(),
                                timed.isEmpty()
                                        ? "none"
                                        : LapTime.words(timed.stream()
                                                .mapToLong(it -> it)
                                                .min()
                                                .getAsLong()),
                                stored,
                                duplicates),
                timed.equals(driven)
                        && stored == sent
                        && duplicates == sent
                        && run.path("state").asText().equals("OVER"),
                "state " + run.path("state").asText() + ", laps " + timed + " instead of " + driven + ", stored "
                        + stored + " and repeated " + duplicates + " of " + sent);
    }

    /// A lap that should not count, taken out and put back.
    void correct(Racer racer, String runId) {
        JsonNode without = act(runId, "laps/1/invalidate?reason=helped%20by%20hand");
        boolean out = !without.path("laps").path(0).path("valid").asBoolean(true);
        JsonNode with = act(runId, "undo?reason=wrong%20car");
        boolean back = with.path("laps").path(0).path("valid").asBoolean(false);
        journal.check(
                "the timekeeper strikes out a lap of " + racer.alias() + " and takes that back", out && back, with);
    }

    private JsonNode act(String runId, String act) {
        return timekeeper
                .post(addresses.league("/api/runs/" + runId + "/" + act))
                .success();
    }

    private JsonNode post(ObjectNode batch) {
        return device.post(addresses.league("/api/timing/passings"), batch).success();
    }

    private JsonNode find(String runId) {
        JsonNode runs = timekeeper
                .get(addresses.league("/api/races/" + season.event() + "/runs"))
                .success();
        return StreamSupport.stream(runs.spliterator(), false)
                .filter(run -> run.path("runId").asText().equals(runId))
                .findFirst()
                .orElseThrow(() -> new DemoFailure("run " + runId + " is not in the list of runs"));
    }
}
