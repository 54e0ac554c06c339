package hairpin.leaderboard.desk;

import hairpin.events.Bots;
import hairpin.events.Obstacles;
import hairpin.events.Rival;
import hairpin.leaderboard.desk.Form.Wrong;
import hairpin.leaderboard.upstream.RacePlan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of a race's form about its type and what else is on the road.
record RoadWish(Form form, FormReading read) {

    private static final String OBJECT_AVOIDANCE = "OBJECT_AVOIDANCE";
    private static final String HEAD_TO_BOT = "HEAD_TO_BOT";
    private static final String HEAD_TO_MODEL = "HEAD_TO_MODEL";
    private static final List<String> TYPES = List.of("TIME_TRIAL", OBJECT_AVOIDANCE, HEAD_TO_BOT, HEAD_TO_MODEL);
    private static final List<String> PLACEMENTS = List.of(Obstacles.RANDOM, Obstacles.EVEN, Obstacles.FIXED);
    private static final Bots.LaneChanges USUAL_CHANGES = new Bots.LaneChanges(3, 5, 1);
    private static final String POSITION = "(0?\\.[0-9]{1,6}|[01](\\.0{1,6})?),(1|-1)";
    private static final Pattern RIVAL = Pattern.compile("(\\S.{0,59}?)\\s+([0-9a-f]{64})");
    private static final List<String> PICKS = List.of("rival1", "rival2", "rival3");
    private static final String YES = "yes";

    /// What the field's leagues usually had, ready for whoever asks for it.
    static Map<String, String> usual() {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("raceType", "TIME_TRIAL");
        usual.putAll(Map.of("boxes", "6", "placement", Obstacles.RANDOM, "boxesApart", "2", "positions", ""));
        usual.putAll(Map.of("bots", "3", "botSpeed", "0.2", "botsApart", "2", "rivals", ""));
        return usual;
    }

    /// A race's road as it would be typed in.
    static Map<String, String> typed(RacePlan.Driving rules) {
        Map<String, String> typed = usual();
        typed.put("raceType", rules.raceType() == null ? "TIME_TRIAL" : rules.raceType());
        typed.put("lapByLap", rules.lapByLap() ? YES : "");
        typed.put("merciful", rules.merciful() ? YES : "");
        if (rules.obstacles() != null) {
            typed.put("boxes", String.valueOf(rules.obstacles().number()));
            typed.put("placement", rules.obstacles().placement());
            typed.put("boxesApart", plain(rules.obstacles().apartPercent()));
            typed.put("positions", String.join("  ", rules.obstacles().positions()));
            typed.put("boxesToo", YES);
        }
        if (rules.bots() != null) {
            typed.put("bots", String.valueOf(rules.bots().number()));
            typed.put("botSpeed", plain(rules.bots().speedMps()));
            typed.put("botsApart", plain(rules.bots().apartM()));
            typed.put("botsChange", rules.bots().laneChanges() == null ? "" : YES);
        }
        if (rules.rivals() != null) {
            typed.put(
                    "rivals",
                    rules.rivals().stream()
                            .map(it -> it.name() + " " + it.modelSha256())
                            .collect(Collectors.joining("\n")));
        }
        return typed;
    }

    /// As the league takes it.
    ///
    /// @param before how its bots changed lanes, or null
    Map<String, Object> rules(Bots.LaneChanges before) {
        Map<String, Object> rules = new LinkedHashMap<>();
        String type = read.oneOf("raceType", TYPES);
        boolean amongBots = type.equals(HEAD_TO_BOT);
        boolean boxes = type.equals(OBJECT_AVOIDANCE) || (amongBots && form.is("boxesToo", YES));
        rules.put("raceType", type);
        rules.put("lapByLap", form.is("lapByLap", YES));
        rules.put("merciful", boxes && form.is("merciful", YES));
        if (boxes) {
            rules.put("obstacles", obstacles());
        }
        if (amongBots) {
            rules.put("bots", bots(before == null ? USUAL_CHANGES : before));
        }
        if (type.equals(HEAD_TO_MODEL)) {
            rules.put("rivals", rivals());
        }
        return rules;
    }

    private Map<String, Object> obstacles() {
        String placement = read.oneOf("placement", PLACEMENTS);
        Map<String, Object> obstacles = new LinkedHashMap<>();
        obstacles.put("placement", placement);
        if (placement.equals(Obstacles.FIXED)) {
            obstacles.put("positions", positions());
            return obstacles;
        }
        int number = read.number("boxes", 1, Obstacles.MOST);
        obstacles.put("number", number);
        if (placement.equals(Obstacles.RANDOM)) {
            String most = plain(Math.floor(Obstacles.MOST_PERCENT / number));
            obstacles.put("apartPercent", read.decimal("boxesApart", "0", most));
        }
        return obstacles;
    }

    private List<String> positions() {
        List<String> positions = Arrays.stream(form.get("positions").split("[;\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean readable = positions.stream().allMatch(it -> it.matches(POSITION));
        if (positions.isEmpty() || positions.size() > Obstacles.MOST || !readable) {
            form.refuse("positions", Wrong.code("POSITIONS"));
        }
        return positions;
    }

    private Map<String, Object> bots(Bots.LaneChanges changes) {
        int number = read.number("bots", 1, Bots.MOST);
        Map<String, Object> bots = new LinkedHashMap<>();
        bots.put("number", number);
        bots.put("speedMps", read.decimal("botSpeed", "0", "4"));
        bots.put("apartM", read.decimal("botsApart", "0.5", plain(Bots.MOST_M / number)));
        if (form.is("botsChange", YES)) {
            bots.put("laneChanges", changes);
        }
        return bots;
    }

    /// Chosen ones, then those that were typed, one a line: its name, then the digest of its archive.
    private List<Map<String, String>> rivals() {
        Stream<String> typed = form.get("rivals").lines();
        List<Matcher> lines = Stream.concat(PICKS.stream().map(form::get), typed)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(RIVAL::matcher)
                .toList();
        if (lines.isEmpty() || lines.size() > Rival.MOST || !lines.stream().allMatch(Matcher::matches)) {
            form.refuse("rivals", Wrong.code("RIVALS"));
            return List.of();
        }
        return lines.stream()
                .map(line -> Map.of("name", line.group(1), "modelSha256", line.group(2)))
                .toList();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
