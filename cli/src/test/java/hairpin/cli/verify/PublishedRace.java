package hairpin.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.Digests;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Volume;
import hairpin.driver.racing.HeadToHeadRace;
import hairpin.driver.racing.LockstepRace;
import hairpin.driver.racing.PackedRecording;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.events.Bots;
import hairpin.events.Conditions;
import hairpin.events.Conditions.Range;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.Obstacles;
import hairpin.events.PublicResult;
import hairpin.events.Rival;
import hairpin.events.SuiteCommitment;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.racing.SuiteRace;
import hairpin.simulator.race.Heat;
import hairpin.simulator.race.HeatOutcome;
import hairpin.simulator.race.Rollout;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.Recorder;
import hairpin.simulator.recording.RecordingReading;
import hairpin.simulator.suite.SuiteGrid;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A small race of an untrained model, driven here by the real engine and published as the league does.
final class PublishedRace {

    private static final Suite SUITE =
            new Suite(List.of("Switchback", "generated:11:0.3"), List.of("CCW", "CW"), List.of(7L));
    private static final DrivingRules RULES = new DrivingRules("classic", 1, 1000, 1000, 3, 8);
    private static final Suite VARIED_SUITE = new Suite(
            List.of("Switchback", "generated:11:0.3"),
            List.of("CCW"),
            List.of(7L),
            List.of(0.4),
            List.of(
                    new Conditions("calm", Map.of()),
                    new Conditions("dusty", Map.of("friction", new Range(0.7, 0.9)))));
    private static final DrivingRules AMONG_BOXES = new DrivingRules(
            "classic",
            1,
            1000,
            1000,
            3,
            8,
            true,
            true,
            new Obstacles(6, Obstacles.RANDOM, 2, List.of()),
            new Bots(1, 0.5, 2, null));
    private static final String SALT = "5a17";

    private PublishedRace() {}

    /// A model that answers to its camera somehow.
    static byte[] archive(long seed) {
        Random random = new Random(seed);
        float[] weights = new float[19200 * 2];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextGaussian() * 0.001);
        }
        byte[] graph = FrozenGraphWriter.write(
                new Volume(120, 160, 1), List.of(new Dense(19200, weights, new float[2], false)));
        return CarArchive.write(
                graph,
                new ActionSpace.Discrete(List.of(new ActionSpace.Action(-12, 1), new ActionSpace.Action(14, 1.6))));
    }

    static String json(byte[] archive) throws Exception {
        return json(archive, SUITE, RULES);
    }

    /// Between boxes, among bots, from elsewhere than usual, under two conditions.
    static String varied(byte[] archive) throws Exception {
        return json(archive, VARIED_SUITE, AMONG_BOXES);
    }

    /// Against two other models, on laps from a standing start.
    static String amongRivals(byte[] archive, byte[] first, byte[] second) throws Exception {
        List<Model> models = List.of(model(archive), model(first), model(second));
        DrivingRules rules = new DrivingRules("classic", 2, 1000, 1000, 3, 8, true, false, null, null)
                .against(models.stream()
                        .skip(1)
                        .map(it -> new Rival("House", it.sha256()))
                        .toList());
        SuiteGrid grid = SuiteRace.grid(SUITE, rules);
        Recorder[] recorders = new Recorder[3 * grid.size()];
        Arrays.setAll(recorders, Recorder::new);
        HeadToHeadRace race = HeadToHeadRace.ofFirst(
                grid.size(),
                i -> {
                    Heat heat = grid.heat(i, 3);
                    for (int car = 0; car < 3; car++) {
                        heat.car(car).listen(recorders[SuiteRace.recordingIndex(grid, i, car)]);
                    }
                    return heat;
                },
                3,
                (_, _, _) -> {});
        race.drive(models.stream().map(Model::newDriver).toList());
        List<List<RolloutOutcome>> heats =
                race.outcomes().stream().map(HeatOutcome::cars).toList();
        return json(models.getFirst(), SUITE, rules, recorders, SuiteRace.heatResults(grid, heats));
    }

    private static Model model(byte[] archive) {
        return ((ModelReading.Readable) ModelReader.read("ada.tar.gz", archive)).model();
    }

    private static String json(byte[] archive, Suite suite, DrivingRules rules) throws Exception {
        Model model = model(archive);
        SuiteGrid grid = SuiteRace.grid(suite, rules);
        Recorder[] recorders = new Recorder[grid.size()];
        Arrays.setAll(recorders, Recorder::new);
        LockstepRace race =
                new LockstepRace(grid.size(), i -> recorded(grid.rollout(i), recorders[i]), 4, (_, _, _) -> {});
        race.drive(model.newDriver());
        return json(model, suite, rules, recorders, SuiteRace.results(grid, race.outcomes()));
    }

    private static String json(
            Model model, Suite suite, DrivingRules rules, Recorder[] recorders, List<RolloutResult> rollouts)
            throws Exception {
        byte[] recording = PackedRecording.of(
                Arrays.stream(recorders).map(Recorder::recorded).toList());
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .writeValueAsString(new PublicResult(
                        PublicResult.FORM,
                        "0b7c5f7e",
                        "Ada-7",
                        "ada.tar.gz",
                        Instant.parse("2026-05-01T10:00:00Z"),
                        "GENERALIZATION",
                        3.0,
                        new Provenance(
                                model.sha256(),
                                "night-sprint",
                                1,
                                SuiteCommitment.digest(suite, rules, SALT),
                                "1",
                                "runner-1",
                                Digests.of(recording),
                                false,
                                rules.rivals().stream().map(Rival::modelSha256).toList()),
                        suite,
                        SALT,
                        rules,
                        rollouts,
                        Base64.getEncoder().encodeToString(recording)));
    }

    /// A cheat who knows the form: steers otherwise in one step of one rollout and puts the new digest in.
    static void alterAction(JsonNode result, int rollout, int step) {
        byte[] packed = Base64.getDecoder().decode(result.get("recording").asText());
        List<RecordedRollout> rollouts = new ArrayList<>(
                ((RecordingReading.Sound) PackedRecording.read(new ByteArrayInputStream(packed))).rollouts());
        rollouts.set(rollout, rollouts.get(rollout).withAction(step, -30, 4));
        byte[] altered = PackedRecording.of(rollouts);
        ((ObjectNode) result).put("recording", Base64.getEncoder().encodeToString(altered));
        ((ObjectNode) result.get("provenance")).put("recordingSha256", Digests.of(altered));
    }

    private static Rollout recorded(Rollout rollout, Recorder recorder) {
        rollout.listen(recorder);
        return rollout;
    }
}
