package hairpin.leaderboard.desk;

import hairpin.events.Bots;
import hairpin.events.Conditions;
import hairpin.leaderboard.desk.Form.Wrong;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the form of a race into what the league takes.
record RaceWish(Form form, FormReading read, ZoneId zone) {

    static final List<String> KINDS = List.of("VIRTUAL_QUALIFIER", "VIRTUAL_FINAL", "PHYSICAL_EVENT");
    private static final List<String> TIMED = List.of("BEST_LAP_TIME", "TOTAL_TIME", "AVG_LAP_TIME");
    private static final List<String> RANKINGS =
            List.of("GENERALIZATION", "TOTAL_TIME", "BEST_LAP_TIME", "AVG_LAP_TIME");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_ROLLOUTS = 2000;
    private static final int MOST_PRACTICE = 50;

    RaceWish(Form form, ZoneId zone) {
        this(form, new FormReading(form), zone);
    }

    /// What a race of that kind usually has, opening tomorrow at noon.
    static Map<String, String> usual(String kind, Instant now, ZoneId zone) {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("kind", kind);
        var opens = now.atZone(zone).toLocalDate().plusDays(1).atTime(LocalTime.NOON);
        usual.put("opensAt", opens.toString());
        usual.put("timeZone", zone.getId());
        if (kind.equals("PHYSICAL_EVENT")) {
            usual.put("closesAt", opens.plus(Duration.ofHours(6)).toString());
            usual.putAll(Map.of("ranking", "BEST_LAP_TIME", "runTimeS", "180", "minLapS", "4", "maxRuns", ""));
            return usual;
        }
        usual.put("closesAt", opens.plusDays(7).toString());
        usual.putAll(Map.of("ranking", "GENERALIZATION", "maxSubmissions", "5", "car", "classic", "laps", "3"));
        usual.putAll(Map.of("offTrackPenaltyS", "3", "collisionPenaltyS", "5", "maxResets", "10", "maxTimeS", "180"));
        usual.putAll(RoadWish.usual());
        usual.putAll(usualSuite());
        return usual;
    }

    /// What a virtual race is usually driven on.
    static Map<String, String> usualSuite() {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.putAll(Map.of("tracks", "20", "easiest", "0.2", "hardest", "0.7", "bothWays", "yes", "seed", ""));
        usual.putAll(Map.of("practiceTracks", "0", "maxPractice", "20"));
        usual.putAll(Map.of("starts", "", "preset", ConditionsWish.CALM, "conditions", ""));
        return usual;
    }

    boolean physical() {
        return form.is("kind", "PHYSICAL_EVENT");
    }

    Map<String, ?> body(String seasonSlug) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", read.oneOf("kind", KINDS));
        body.put("name", read.text("name", 100));
        body.put("slug", read.slug("slug", seasonSlug + " " + form.get("name")));
        body.put("ranking", ranking());
        times(body);
        if (physical()) {
            body.put("maxSubmissions", 0);
            body.put("event", event());
        } else {
            body.put("maxSubmissions", read.number("maxSubmissions", 1, 1000));
            body.put("rules", rules(null));
            body.putAll(suites());
        }
        return body;
    }

    String ranking() {
        return read.oneOf("ranking", physical() ? TIMED : RANKINGS);
    }

    /// The hidden one, and the one to practise on if there shall be one.
    Map<String, Object> suites() {
        Map<String, Object> suites = new LinkedHashMap<>();
        suites.put("suite", suite());
        practice().ifPresent(practice -> suites.put("practice", practice));
        return suites;
    }

    private void times(Map<String, Object> body) {
        Instant opensAt = read.moment("opensAt", zone);
        Instant closesAt = read.moment("closesAt", zone);
        if (form.wrong("opensAt") == null && !opensAt.isBefore(closesAt)) {
            form.refuse("closesAt", Wrong.code("BEFORE_OPENING"));
        }
        body.put("opensAt", opensAt.toString());
        body.put("closesAt", closesAt.toString());
    }

    /// @param before how its bots changed lanes, or null
    Map<String, Object> rules(Bots.LaneChanges before) {
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("car", read.oneOf("car", List.of("classic", "2026")));
        rules.put("laps", read.number("laps", 1, 100));
        rules.put("offTrackPenaltyMs", read.milliseconds("offTrackPenaltyS", 0, 600));
        rules.put("collisionPenaltyMs", read.milliseconds("collisionPenaltyS", 0, 600));
        rules.put("maxResets", read.number("maxResets", 0, 10_000));
        rules.put("maxTimeS", read.number("maxTimeS", 1, 3600));
        rules.putAll(new RoadWish(form, read).rules(before));
        return rules;
    }

    Map<String, Object> event() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("runTimeMs", read.milliseconds("runTimeS", 1, 3600));
        event.put("minLapMs", read.milliseconds("minLapS", 0, 600));
        if (!form.get("maxRuns").isEmpty()) {
            event.put("maxRuns", read.number("maxRuns", 1, 10_000));
        }
        return event;
    }

    private Map<String, ?> suite() {
        int tracks = read.number("tracks", 1, 500);
        BigDecimal easiest = read.decimal("easiest", "0", "1");
        BigDecimal hardest = read.decimal("hardest", "0", "1");
        if (hardest.compareTo(easiest) < 0) {
            form.refuse("hardest", Wrong.code("BELOW_EASIEST"));
        }
        boolean bothWays = form.is("bothWays", "yes");
        List<BigDecimal> starts = read.shares("starts");
        List<Conditions> conditions = new ConditionsWish(form).conditions();
        int each = (bothWays ? 2 : 1) * Math.max(1, starts.size()) * Math.max(1, conditions.size());
        if (tracks * each > MOST_ROLLOUTS) {
            form.refuse("tracks", Wrong.range("1", String.valueOf(MOST_ROLLOUTS / each)));
        }
        Map<String, Object> suite =
                new LinkedHashMap<>(new DrawnSuite(tracks, easiest, hardest, bothWays, seed()).wish());
        suite.put("starts", starts);
        suite.put("conditions", conditions);
        return suite;
    }

    /// Drawn by a number that nobody knows, and so never one of the hidden tracks, which are drawn by another.
    private Optional<Map<String, ?>> practice() {
        int tracks = read.number("practiceTracks", 0, MOST_PRACTICE);
        if (tracks == 0) {
            return Optional.empty();
        }
        BigDecimal easiest = read.decimal("easiest", "0", "1");
        BigDecimal hardest = read.decimal("hardest", "0", "1").max(easiest);
        Map<String, Object> suite = new LinkedHashMap<>(
                new DrawnSuite(tracks, easiest, hardest, form.is("bothWays", "yes"), RANDOM.nextLong()).wish());
        if (form.is("practiceVaries", "yes")) {
            suite.put("starts", read.shares("starts"));
            suite.put("conditions", new ConditionsWish(form).conditions());
        }
        return Optional.of(Map.of("maxSubmissions", read.number("maxPractice", 1, 1000), "suite", suite));
    }

    private long seed() {
        if (form.get("seed").isEmpty()) {
            return RANDOM.nextLong();
        }
        try {
            return Long.parseLong(form.get("seed"));
        } catch (NumberFormatException _) {
            form.refuse("seed", Wrong.code("WHOLE_NUMBER"));
            return 0;
        }
    }
}
