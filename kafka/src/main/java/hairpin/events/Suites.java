package hairpin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The suites that races are driven on. Topic `suites`, compacted by race, written by the league service and read by
/// the evaluation runners alone: this is the one place on Kafka where a hidden track is named.
public sealed interface Suites extends Event {

    String raceSlug();

    int version();

    String digest();

    Suite suite();

    DrivingRules rules();

    /// What a race's practice suite is filed under; no race is called so.
    static String practiceKey(String raceSlug) {
        return raceSlug + "/practice";
    }

    /// The suite that a race is driven on, fixed before it opens.
    ///
    /// @param digest SHA-256 over the suite and its salt, which the race page shows from the opening on
    record SuiteSealed(
            UUID eventId, Instant at, String raceSlug, int version, String digest, Suite suite, DrivingRules rules)
            implements Suites {

        @Override
        public String key() {
            return raceSlug;
        }
    }

    /// The suite that a race is practised on: open to everyone, beside the hidden one.
    ///
    /// @param digest SHA-256 over the suite and its salt
    record PracticeSealed(
            UUID eventId, Instant at, String raceSlug, int version, String digest, Suite suite, DrivingRules rules)
            implements Suites {

        @Override
        public String key() {
            return practiceKey(raceSlug);
        }
    }

    /// Tracks × directions × starts × conditions × seeds. A rollout's index counts seeds fastest, then conditions,
    /// starts, directions and tracks.
    ///
    /// @param tracks track references: the name of one of the project's own tracks, or `generated:SEED:DIFFICULTY`
    /// @param directions `CCW` and/or `CW`
    /// @param seeds one rollout per track, direction, start, conditions and seed
    /// @param starts where rollouts begin, as shares of the lap beyond the track's first point; empty: there,
    ///     give or take what the seed says
    /// @param conditions empty: nothing varies
    record Suite(
            List<String> tracks,
            List<String> directions,
            List<Long> seeds,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Double> starts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Conditions> conditions) {

        public Suite {
            tracks = List.copyOf(tracks);
            directions = List.copyOf(directions);
            seeds = List.copyOf(seeds);
            starts = starts == null ? List.of() : List.copyOf(starts);
            conditions = conditions == null ? List.of() : List.copyOf(conditions);
            if (tracks.isEmpty() || directions.isEmpty() || seeds.isEmpty()) {
                throw new IllegalArgumentException("a suite needs at least one track, one direction and one seed");
            }
            if (!starts.stream().allMatch(share -> share >= 0 && share < 1)) {
                throw new IllegalArgumentException("a start is a share of the lap, from 0 to below 1: " + starts);
            }
        }

        /// From the tracks' first points, and nothing varies.
        public Suite(List<String> tracks, List<String> directions, List<Long> seeds) {
            this(tracks, directions, seeds, List.of(), List.of());
        }

        public int rollouts() {
            return tracks.size() * directions.size() * perCourse();
        }

        public String trackOf(int index) {
            return tracks.get(trackIndexOf(index));
        }

        /// Which of the tracks a rollout is driven on: rollouts on one track stand or fall together.
        public int trackIndexOf(int index) {
            return index / (directions.size() * perCourse());
        }

        public String directionOf(int index) {
            return directions.get(index / perCourse() % directions.size());
        }

        /// A rollout in words, such as `Switchback, CCW, from 50 %, dusty, seed 7`.
        public String course(int index) {
            String from = starts.isEmpty() ? "" : ", from " + startOf(index);
            String under = conditions.isEmpty() ? "" : ", " + conditionsOf(index);
            return trackOf(index) + ", " + directionOf(index) + from + under + ", seed " + seedOf(index);
        }

        /// Where a rollout begins, in percent of the lap, such as `50 %`; null where all begin at the first point.
        public String startOf(int index) {
            int kinds = Math.max(1, conditions.size());
            return starts.isEmpty()
                    ? null
                    : Math.round(100 * starts.get(index / seeds.size() / kinds % starts.size())) + " %";
        }

        /// What the conditions of a rollout are called; null where nothing varies.
        public String conditionsOf(int index) {
            return conditions.isEmpty()
                    ? null
                    : conditions.get(index / seeds.size() % conditions.size()).name();
        }

        public long seedOf(int index) {
            return seeds.get(index % seeds.size());
        }

        private int perCourse() {
            return Math.max(1, starts.size()) * Math.max(1, conditions.size()) * seeds.size();
        }
    }

    /// How the race is driven, in the field's words.
    ///
    /// @param car `classic` or `2026`
    /// @param maxResets resets allowed in a rollout before it ends
    /// @param maxTimeS a rollout ends after this much simulated time
    /// @param lapByLap each lap from a standing start, with resets of its own, not one after the other
    /// @param merciful who drives into the same box for the third time is put back ahead of it
    /// @param obstacles boxes on the road; null: none
    /// @param bots bot cars on the road; null: none
    /// @param rivals models that drive on the same road; empty: none
    record DrivingRules(
            String car,
            int laps,
            int offTrackPenaltyMs,
            int collisionPenaltyMs,
            int maxResets,
            int maxTimeS,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lapByLap,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean merciful,
            @JsonInclude(JsonInclude.Include.NON_NULL) Obstacles obstacles,
            @JsonInclude(JsonInclude.Include.NON_NULL) Bots bots,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Rival> rivals) {

        public DrivingRules {
            rivals = rivals == null ? List.of() : List.copyOf(rivals);
            if (laps < 1 || offTrackPenaltyMs < 0 || collisionPenaltyMs < 0 || maxResets < 0 || maxTimeS < 1) {
                throw new IllegalArgumentException("driving rules out of range: laps=" + laps + " offTrackPenaltyMs="
                        + offTrackPenaltyMs + " collisionPenaltyMs=" + collisionPenaltyMs + " maxResets=" + maxResets
                        + " maxTimeS=" + maxTimeS);
            }
        }

        /// A time trial of continuous laps.
        public DrivingRules(
                String car, int laps, int offTrackPenaltyMs, int collisionPenaltyMs, int maxResets, int maxTimeS) {
            this(car, laps, offTrackPenaltyMs, collisionPenaltyMs, maxResets, maxTimeS, false, false, null, null);
        }

        /// Against nobody's model.
        public DrivingRules(
                String car,
                int laps,
                int offTrackPenaltyMs,
                int collisionPenaltyMs,
                int maxResets,
                int maxTimeS,
                boolean lapByLap,
                boolean merciful,
                Obstacles obstacles,
                Bots bots) {
            this(
                    car,
                    laps,
                    offTrackPenaltyMs,
                    collisionPenaltyMs,
                    maxResets,
                    maxTimeS,
                    lapByLap,
                    merciful,
                    obstacles,
                    bots,
                    List.of());
        }

        public DrivingRules against(List<Rival> others) {
            return new DrivingRules(
                    car,
                    laps,
                    offTrackPenaltyMs,
                    collisionPenaltyMs,
                    maxResets,
                    maxTimeS,
                    lapByLap,
                    merciful,
                    obstacles,
                    bots,
                    others);
        }

        /// What kind of race that is: `TIME_TRIAL`, `OBJECT_AVOIDANCE`, `HEAD_TO_BOT` or `HEAD_TO_MODEL`.
        public String raceType() {
            if (!rivals.isEmpty()) {
                return "HEAD_TO_MODEL";
            }
            return bots != null ? "HEAD_TO_BOT" : obstacles != null ? "OBJECT_AVOIDANCE" : "TIME_TRIAL";
        }

        /// Whether it is a time trial of continuous laps, as all races once were.
        boolean plain() {
            return !lapByLap && !merciful && obstacles == null && bots == null && rivals.isEmpty();
        }
    }
}
