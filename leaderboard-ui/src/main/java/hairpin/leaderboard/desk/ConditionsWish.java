package hairpin.leaderboard.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.events.Conditions;
import hairpin.events.Conditions.Range;
import hairpin.leaderboard.desk.Form.Wrong;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The part of a race's form about what varies: one of a few that are ready, or an organizer's own as JSON.
record ConditionsWish(Form form) {

    static final String CALM = "CALM";
    private static final String OWN = "OWN";
    private static final int MOST = 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private static final Map<String, Range> LIGHT = Map.of(
            "light", new Range(0.5, 1.6),
            "shadow", new Range(0, 0.5),
            "noise_grey", new Range(0, 8));
    private static final Map<String, Range> GRIP = Map.of("friction", new Range(0.7, 1.1));
    private static final Map<String, Range> TIRED = Map.of(
            "battery_sag", new Range(0, 0.2),
            "steering_trim_deg", new Range(-2, 2),
            "steering_play_deg", new Range(0, 1.5),
            "latency_ms", new Range(0, 60));
    private static final Map<String, Range> CAMERA = Map.of(
            "smudge", new Range(0, 0.3),
            "camera_pitch_deg", new Range(-2, 2),
            "camera_yaw_deg", new Range(-3, 3));

    /// As the league takes them; empty when nothing varies.
    List<Conditions> conditions() {
        List<Conditions> conditions = new ArrayList<>(chosen());
        boolean calmToo = form.is("calmToo", "yes") && !conditions.isEmpty();
        if (calmToo && conditions.stream().noneMatch(it -> it.ranges().isEmpty())) {
            conditions.addFirst(new Conditions("calm", Map.of()));
        }
        return conditions;
    }

    private List<Conditions> chosen() {
        return switch (form.get("preset")) {
            case "", CALM -> List.of();
            case "LIGHT" -> List.of(new Conditions("varied light", LIGHT));
            case "GRIP" -> List.of(new Conditions("dusty floor", GRIP));
            case "TIRED" -> List.of(new Conditions("tired car", TIRED));
            case "ROUGH" -> List.of(new Conditions("rough day", all()));
            case OWN -> own();
            default -> {
                form.refuse("preset", Wrong.code("MISSING"));
                yield List.of();
            }
        };
    }

    private static Map<String, Range> all() {
        Map<String, Range> all = new TreeMap<>(LIGHT);
        all.putAll(GRIP);
        all.putAll(TIRED);
        all.putAll(CAMERA);
        return all;
    }

    private List<Conditions> own() {
        try {
            List<Conditions> own = Arrays.asList(JSON.readValue(form.get("conditions"), Conditions[].class));
            boolean named = own.stream()
                    .allMatch(
                            it -> it != null && it.name() != null && !it.name().isBlank());
            if (own.isEmpty() || own.size() > MOST || !named) {
                form.refuse("conditions", Wrong.code("CONDITIONS"));
                return List.of();
            }
            own.stream()
                    .map(Conditions::complaint)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(it -> form.refuse("conditions", new Wrong("", "", "", it)));
            return own.stream().filter(Objects::nonNull).toList();
        } catch (JsonProcessingException _) {
            form.refuse("conditions", Wrong.code("CONDITIONS"));
            return List.of();
        }
    }
}
