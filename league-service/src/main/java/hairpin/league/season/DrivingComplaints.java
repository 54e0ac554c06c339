package hairpin.league.season;

import hairpin.events.Bots;
import hairpin.events.Conditions;
import hairpin.events.Obstacles;
import hairpin.events.Rival;
import hairpin.events.Suites.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/// What is wrong with what an organizer wants on the road of a race, and with what she wants to vary.
final class DrivingComplaints {

    private static final Pattern POSITION = Pattern.compile("(0?\\.[0-9]{1,6}|[01](\\.0{1,6})?),(1|-1)");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,60}");
    private static final Set<String> PLACEMENTS = Set.of(Obstacles.RANDOM, Obstacles.EVEN, Obstacles.FIXED);

    /// On the shortest track there is: a car's length before and behind, and room to change lanes.
    private static final double LEAST_SHARE = 0.07;

    private final List<String> complaints = new ArrayList<>();

    private DrivingComplaints() {}

    /// @return empty when all is well
    static List<String> about(DrivingWish rules, Suite suite) {
        DrivingComplaints complaints = new DrivingComplaints();
        complaints.ofType(rules);
        if (rules.obstacles() != null) {
            complaints.ofObstacles(rules.obstacles(), suite);
        }
        if (rules.bots() != null) {
            complaints.ofBots(rules.bots());
        }
        suite.conditions().forEach(it -> complaints.ofConditions(it, suite));
        return List.copyOf(complaints.complaints);
    }

    private void ofType(DrivingWish rules) {
        switch (rules.raceType()) {
            case DrivingWish.TIME_TRIAL ->
                unless(rules.obstacles() == null && rules.bots() == null, "raceType: TIME_TRIAL has an empty road");
            case DrivingWish.OBJECT_AVOIDANCE ->
                unless(rules.bots() == null, "raceType: OBJECT_AVOIDANCE has no bots; HEAD_TO_BOT may have boxes");
            case DrivingWish.HEAD_TO_BOT -> {}
            case DrivingWish.HEAD_TO_MODEL -> ofRivals(rules);
            default -> unless(false, "raceType: TIME_TRIAL, OBJECT_AVOIDANCE, HEAD_TO_BOT or HEAD_TO_MODEL");
        }
        unless(
                rules.rivals().isEmpty() || rules.raceType().equals(DrivingWish.HEAD_TO_MODEL),
                "rivals: only HEAD_TO_MODEL has them");
        unless(!rules.merciful() || rules.obstacles() != null, "merciful: there are no boxes to be put ahead of");
    }

    private void ofRivals(DrivingWish rules) {
        List<Rival> rivals = rules.rivals();
        unless(
                !rivals.isEmpty() && rivals.size() <= Rival.MOST,
                "rivals: HEAD_TO_MODEL needs one to " + Rival.MOST + ", each with name and modelSha256");
        unless(
                rivals.stream().allMatch(it -> NAME.matcher(it.name()).matches()),
                "rivals: each has a name of up to 60 characters");
        unless(
                rivals.stream().map(Rival::modelSha256).distinct().count() == rivals.size()
                        && rivals.stream().map(Rival::name).distinct().count() == rivals.size(),
                "rivals: one is there twice");
        unless(rules.obstacles() == null && rules.bots() == null, "raceType: HEAD_TO_MODEL has neither boxes nor bots");
    }

    private void ofObstacles(Obstacles boxes, Suite suite) {
        unless(PLACEMENTS.contains(boxes.placement()), "obstacles.placement: RANDOM, EVEN or FIXED");
        unless(boxes.number() <= Obstacles.MOST, "obstacles.number: from 1 to " + Obstacles.MOST);
        unless(
                boxes.number() * boxes.apartPercent() <= Obstacles.MOST_PERCENT,
                "obstacles.apartPercent: number times distance is at most " + (int) Obstacles.MOST_PERCENT
                        + " % of the lap, more does not fit");
        unless(
                boxes.placement().equals(Obstacles.FIXED) != boxes.positions().isEmpty(),
                "obstacles.positions: where boxes are FIXED, and only there");
        if (!boxes.positions().stream().allMatch(it -> POSITION.matcher(it).matches())) {
            complaints.add("obstacles.positions: SHARE,LANE such as 0.25,-1 (lane 1 inner, -1 outer)");
        } else {
            ofPositions(boxes.positions(), suite);
        }
    }

    private void ofPositions(List<String> positions, Suite suite) {
        double[] shares = positions.stream()
                .mapToDouble(it -> Double.parseDouble(it.substring(0, it.indexOf(','))))
                .sorted()
                .toArray();
        for (int i = 0; i < shares.length && shares.length > 1; i++) {
            unless(
                    apart(shares[i], shares[(i + 1) % shares.length]) >= LEAST_SHARE - 1e-9,
                    "obstacles.positions: at least " + LEAST_SHARE + " of the lap apart");
        }
        unless(!startVaries(suite), "conditions: start may not vary where boxes are FIXED, a car could start in one");
        List<Double> starts = suite.starts().isEmpty() ? List.of(0.0) : suite.starts();
        unless(
                DoubleStream.of(shares)
                        .allMatch(box -> starts.stream().allMatch(start -> apart(box, start) >= LEAST_SHARE - 1e-9)),
                "obstacles.positions: at least " + LEAST_SHARE + " of the lap from where cars start");
    }

    private static boolean startVaries(Suite suite) {
        return suite.conditions().stream().anyMatch(it -> it.ranges().containsKey("start"));
    }

    private static double apart(double one, double other) {
        double distance = Math.abs(one - other) % 1;
        return Math.min(distance, 1 - distance);
    }

    private void ofBots(Bots bots) {
        unless(bots.number() <= Bots.MOST, "bots.number: from 1 to " + Bots.MOST);
        unless(bots.speedMps() <= 4, "bots.speedMps: from 0 to 4");
        unless(
                bots.apartM() >= 0.5 && bots.number() * bots.apartM() <= Bots.MOST_M,
                "bots.apartM: from 0.5; number times distance is at most " + (int) Bots.MOST_M
                        + " m, more does not fit");
        Bots.LaneChanges changes = bots.laneChanges();
        unless(
                changes == null
                        || (changes.soonestS() >= 0.5
                                && changes.latestS() <= 3600
                                && changes.overM() >= 0.1
                                && changes.overM() <= 10),
                "bots.laneChanges: soonestS from 0.5, latestS to 3600, overM from 0.1 to 10");
    }

    private void ofConditions(Conditions conditions, Suite suite) {
        unless(
                conditions.name() != null && NAME.matcher(conditions.name()).matches(),
                "conditions: each has a name of up to 60 characters");
        Optional<String> wrong = conditions.complaint();
        wrong.ifPresent(it -> complaints.add("conditions: " + it));
        unless(
                suite.starts().isEmpty() || !conditions.ranges().containsKey("start"),
                "conditions: start is said by the suite's starts already");
    }

    private void unless(boolean well, String words) {
        if (!well && !complaints.contains(words)) {
            complaints.add(words);
        }
    }
}
