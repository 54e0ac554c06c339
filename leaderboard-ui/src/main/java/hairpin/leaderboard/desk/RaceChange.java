package hairpin.leaderboard.desk;

import hairpin.events.Bots;
import hairpin.events.Seasons;
import hairpin.leaderboard.desk.Form.Wrong;
import hairpin.leaderboard.upstream.RacePlan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the form of a race that exists. What the form did not ask for, because it is fixed by now, stays as it is.
record RaceChange(Form form, RacePlan plan, ZoneId zone) {

    /// The race as it would be typed in. What is hidden is not known here: a suite to be drawn in its place begins
    /// with what is usual.
    ///
    /// @param practice what is to be practised on, or null
    static Map<String, String> typed(RacePlan plan, ZoneId zone, Seasons.Practice practice) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (plan.rules() != null) {
            typed.putAll(RaceWish.usualSuite());
        }
        if (practice != null) {
            typed.put("practiceTracks", String.valueOf(practice.tracks().size()));
            typed.put("maxPractice", String.valueOf(practice.maxSubmissions()));
        }
        typed.put("kind", plan.kind());
        typed.put("ranking", plan.ranking());
        typed.put("name", plan.name());
        typed.put("opensAt", local(plan.opensAt(), zone));
        typed.put("closesAt", local(plan.closesAt(), zone));
        typed.put("timeZone", zone.getId());
        typed.put("maxSubmissions", String.valueOf(plan.maxSubmissions()));
        if (plan.rules() != null) {
            typed.put("car", plan.rules().car());
            typed.put("laps", String.valueOf(plan.rules().laps()));
            typed.put("offTrackPenaltyS", seconds(plan.rules().offTrackPenaltyMs()));
            typed.put("collisionPenaltyS", seconds(plan.rules().collisionPenaltyMs()));
            typed.put("maxResets", String.valueOf(plan.rules().maxResets()));
            typed.put("maxTimeS", String.valueOf(plan.rules().maxTimeS()));
            typed.putAll(RoadWish.typed(plan.rules()));
        }
        if (plan.event() != null) {
            typed.put("runTimeS", seconds(plan.event().runTimeMs()));
            typed.put("minLapS", seconds(plan.event().minLapMs()));
            typed.put(
                    "maxRuns",
                    plan.event().maxRuns() == null ? "" : plan.event().maxRuns().toString());
        }
        return typed;
    }

    Map<String, ?> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        FormReading read = new FormReading(form);
        body.put("name", read.text("name", 100));
        Instant opensAt = moment("opensAt", plan.opensAt());
        Instant closesAt = moment("closesAt", plan.closesAt());
        if (form.wrong("opensAt") == null && !opensAt.isBefore(closesAt)) {
            form.refuse("closesAt", Wrong.code("BEFORE_OPENING"));
        }
        body.put("opensAt", opensAt.toString());
        body.put("closesAt", closesAt.toString());
        boolean limitAsked = !form.get("maxSubmissions").isEmpty();
        body.put("maxSubmissions", limitAsked ? read.number("maxSubmissions", 1, 1000) : plan.maxSubmissions());
        RaceWish wish = new RaceWish(form, read, zone);
        if (plan.rules() != null) {
            Bots bots = plan.rules().bots();
            Bots.LaneChanges changes = bots == null ? null : bots.laneChanges();
            body.put("rules", form.get("laps").isEmpty() ? plan.rules() : wish.rules(changes));
        }
        if (!form.get("ranking").isEmpty()) {
            body.put("ranking", wish.ranking());
        }
        if (plan.rules() != null && form.is("redraw", "yes")) {
            body.putAll(wish.suites());
            body.put("noPractice", !body.containsKey("practice"));
        }
        if (plan.event() != null) {
            body.put("event", form.get("runTimeS").isEmpty() ? plan.event() : wish.event());
        }
        return body;
    }

    /// A moment that still reads as before is the same moment: the form shows minutes, the race may know more.
    private Instant moment(String name, Instant before) {
        boolean untouched = form.get(name).isEmpty() || form.get(name).equals(local(before, zone));
        return untouched ? before : new FormReading(form).moment(name, zone);
    }

    private static String local(Instant moment, ZoneId zone) {
        return moment.atZone(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String seconds(int milliseconds) {
        BigDecimal seconds = BigDecimal.valueOf(milliseconds, 3).stripTrailingZeros();
        return seconds.toPlainString();
    }
}
