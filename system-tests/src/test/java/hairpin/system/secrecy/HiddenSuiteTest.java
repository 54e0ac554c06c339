package hairpin.system.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hairpin.cli.stack.Part;
import hairpin.events.Service;
import hairpin.events.Topic;
import hairpin.events.Topics;
import hairpin.servers.KafkaServer;
import hairpin.system.flows.League;
import hairpin.system.flows.RunningStack;
import hairpin.system.flows.SampleModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Hidden means hidden: until a race has closed, nobody but its organizer learns a name, a coordinate, a length, a seed
/// or an exact time of its tracks, whatever they ask, as whoever they ask it.
///
/// Everything that can be asked is read off the compiled services, all answers are kept, and what they must not have
/// told is learned from the reveal afterwards.
@Tag("slow")
@ExtendWith(RunningStack.class)
class HiddenSuiteTest {

    /// Tracks that no earlier race of this league was on, whose reveal would tell of them.
    private static final long FRESH = System.currentTimeMillis();

    private static final String SUITES = """
            "suite": {"tracks": ["generated:%d:0.3", "generated:%d:0.4"], "directions": ["CCW", "CW"],
                      "seeds": [918273645546], "starts": [0.0, 0.37291],
                      "conditions": [{"name": "Glare-90210",
                                      "ranges": {"light": [0.71, 1.13], "friction": [0.83, 1.07]}}]},
            "practice": {"suite": {"tracks": ["Millrace", "generated:31:0.4"], "directions": ["CCW"], "seeds": [5]},
                         "maxSubmissions": 2}
            """.formatted(FRESH, FRESH + 1);
    private static final List<String> RACERS = List.of("ada", "bo");
    private static final Duration POLL = Duration.ofMillis(500);

    @BeforeAll
    static void there_are_models_to_race() {
        SampleModels.needed();
    }

    @Test
    void before_the_reveal_nothing_tells_of_the_hidden_tracks_and_afterwards_all_is_told(League league)
            throws IOException {
        String season = "secret-" + Long.toString(System.nanoTime(), 36);
        String race = season + "-race";
        league.openQualifier(season, race, SUITES);
        List<String> submissions = new ArrayList<>();
        List<String> models = new ArrayList<>();
        submit(league, season, race, models, submissions);
        Map<String, List<String>> known = Map.ofEntries(
                Map.entry("season", List.of(season)),
                Map.entry("race", List.of(race)),
                Map.entry("number", List.of("1")),
                Map.entry("round", List.of("1")),
                Map.entry("rollout", List.of("0")),
                Map.entry("lap", List.of("1")),
                Map.entry("model", models),
                Map.entry("modelId", models),
                Map.entry("id", submissions),
                Map.entry("submission", submissions),
                Map.entry("run", submissions.subList(0, 1)),
                Map.entry("ruling", submissions.subList(0, 1)),
                Map.entry("set", submissions.subList(0, 1)),
                Map.entry("act", List.of("start")),
                Map.entry("judgement", List.of("invalidate")),
                Map.entry("deviceId", List.of("gate-1")),
                Map.entry("sha256", List.of(commitment(league, race))));

        List<Told> told = new ArrayList<>();
        try (Crowd crowd = new Crowd(league)) {
            told.addAll(crowd.looks(known));
            assertThat(submissions).extracting(league::end).containsOnly("FINISHED");
            told.addAll(crowd.triesEverything(known));
        }
        told.addAll(topics(league));
        told.addAll(logs(league));

        league.close(race);
        JsonNode reveal = league.get("/api/races/" + race + "/reveal");
        List<JsonNode> results = submissions.subList(0, RACERS.size()).stream()
                .map(it -> league.get("/api/submissions/" + it + "/result"))
                .toList();
        Hidden hidden = new Hidden(reveal, results);

        assertThat(hidden.kindsNotIn(reveal + " " + results))
                .as("what is looked for can be found where it may be told")
                .isEmpty();
        assertThat(told.stream().filter(Told::answered))
                .as("answers with something to read in them")
                .hasSizeGreaterThan(100);
        List<String> names = Stream.concat(Stream.of(season), submissions.subList(0, RACERS.size()).stream())
                .toList();
        assertThat(leaks(told, hidden, names, submissions.getLast())).isEmpty();
    }

    private static String commitment(League league, String race) {
        return league.get("/api/races/" + race).path("suiteCommitment").asText();
    }

    /// One of each racer to the hidden suite, and one to practise.
    private static void submit(League league, String season, String race, List<String> models, List<String> submissions)
            throws IOException {
        for (String racer : RACERS) {
            league.register(racer, season);
            Path archive = SampleModels.needed().getFirst();
            JsonNode model = league.upload(racer, racer + "-secret.tar.gz", Files.readAllBytes(archive));
            models.add(model.path("modelId").asText());
            submissions.add(submit(league, racer, "/api/races/" + race + "/submissions", models.getLast()));
        }
        submissions.add(submit(league, RACERS.getFirst(), "/api/races/" + race + "/practice", models.getFirst()));
    }

    private static String submit(League league, String racer, String path, String model) {
        return league.post(racer, path, "{\"modelId\": \"" + model + "\"}")
                .path("submissionId")
                .asText();
    }

    /// Everything on the topics that the public pages are made of; the others are closed to them by the broker.
    private static List<Told> topics(League league) {
        KafkaServer broker = KafkaServer.at(
                league.stack().directory(), league.stack().ports().of(Part.KAFKA));
        Map<String, Object> properties = new HashMap<>(broker.clientProperties(Service.LEADERBOARD));
        properties.put("key.deserializer", StringDeserializer.class);
        properties.put("value.deserializer", StringDeserializer.class);
        List<Told> told = new ArrayList<>();
        try (KafkaConsumer<String, String> reader = new KafkaConsumer<>(properties)) {
            List<TopicPartition> partitions = Topics.all().stream()
                    .filter(it -> it.readers().contains(Service.LEADERBOARD))
                    .map(Topic::name)
                    .map(it -> new TopicPartition(it, 0))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(it -> reader.position(it.getKey()) < it.getValue())) {
                reader.poll(POLL).forEach(it -> told.add(new Told("the pages", "topic " + it.topic(), "", it.value())));
            }
        }
        assertThat(told).as("events on public topics").isNotEmpty();
        return told;
    }

    private static List<Told> logs(League league) throws IOException {
        List<Told> told = new ArrayList<>();
        for (Part part : Part.values()) {
            Path log = league.stack().directory().log(part.label());
            told.add(new Told("whoever reads logs", Told.LOG + log.getFileName(), "", Files.readString(log)));
        }
        return told;
    }

    private static List<String> leaks(List<Told> told, Hidden hidden, List<String> names, String practice) {
        Map<String, Told> once =
                told.stream().collect(Collectors.toMap(Told::text, it -> it, (first, _) -> first, LinkedHashMap::new));
        return once.values().stream()
                .flatMap(it -> hidden.foundIn(it, names, practice).stream()
                        .map(found -> it.who() + " read in " + it.where() + " of " + found))
                .toList();
    }

    /// Everybody from whom it is hidden: those without a login, its racers, and who works at events.
    private static final class Crowd implements AutoCloseable {

        /// It would end a session, and there are more questions.
        private static final Set<String> LAST_WORDS = Set.of("/logout");

        private final List<Visitor> visitors;

        Crowd(League league) {
            visitors = List.of(
                    Visitor.nobody(league),
                    Visitor.person("ada", league),
                    Visitor.person("cleo", league),
                    Visitor.person("tim", league),
                    Visitor.person("cora", league),
                    Visitor.device("gate-1", league));
        }

        /// Everything that shows something, while the models are being raced.
        List<Told> looks(Map<String, List<String>> known) {
            return Door.all().stream()
                    .filter(door -> door.method().equals("GET"))
                    .filter(door -> !LAST_WORDS.contains(door.template()))
                    .flatMap(door -> door.paths(known).stream()
                            .map(path -> visitors.get(1).ask(door, path)))
                    .toList();
        }

        List<Told> triesEverything(Map<String, List<String>> known) {
            return Door.all().stream()
                    .filter(door -> !LAST_WORDS.contains(door.template()))
                    .flatMap(door -> door.paths(known).stream()
                            .flatMap(path -> visitors.stream().map(it -> it.ask(door, path))))
                    .toList();
        }

        @Override
        public void close() {
            visitors.forEach(Visitor::close);
        }
    }
}
