package hairpin.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The hidden suites. Topic `suites`, compacted by race, written by the league service and read by the evaluation
/// runners alone: this is the one place on Kafka where a hidden track is named.
public sealed interface Suites extends Event {

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

    /// Tracks × directions × seeds. A rollout's index counts seeds fastest, then directions, then tracks.
    ///
    /// @param tracks track references: the name of one of the project's own tracks, or `generated:SEED:DIFFICULTY`
    /// @param directions `CCW` and/or `CW`
    /// @param seeds one rollout per track, direction and seed
    record Suite(List<String> tracks, List<String> directions, List<Long> seeds) {

        public Suite {
            tracks = List.copyOf(tracks);
            directions = List.copyOf(directions);
            seeds = List.copyOf(seeds);
            if (tracks.isEmpty() || directions.isEmpty() || seeds.isEmpty()) {
                throw new IllegalArgumentException("a suite needs at least one track, one direction and one seed");
            }
        }

        public int rollouts() {
            return tracks.size() * directions.size() * seeds.size();
        }

        public String trackOf(int index) {
            return tracks.get(trackIndexOf(index));
        }

        /// Which of the tracks a rollout is driven on: rollouts on one track stand or fall together.
        public int trackIndexOf(int index) {
            return index / (directions.size() * seeds.size());
        }

        public String directionOf(int index) {
            return directions.get(index / seeds.size() % directions.size());
        }

        public long seedOf(int index) {
            return seeds.get(index % seeds.size());
        }
    }

    /// How the race is driven, in the field's words.
    ///
    /// @param car `classic` or `2026`
    /// @param maxResets resets allowed in a rollout before it ends
    /// @param maxTimeS a rollout ends after this much simulated time
    record DrivingRules(
            String car, int laps, int offTrackPenaltyMs, int collisionPenaltyMs, int maxResets, int maxTimeS) {

        public DrivingRules {
            if (laps < 1 || offTrackPenaltyMs < 0 || collisionPenaltyMs < 0 || maxResets < 0 || maxTimeS < 1) {
                throw new IllegalArgumentException("driving rules out of range: laps=" + laps + " offTrackPenaltyMs="
                        + offTrackPenaltyMs + " collisionPenaltyMs=" + collisionPenaltyMs + " maxResets=" + maxResets
                        + " maxTimeS=" + maxTimeS);
            }
        }
    }
}
