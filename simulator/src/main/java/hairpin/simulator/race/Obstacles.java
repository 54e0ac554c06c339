package hairpin.simulator.race;

import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import hairpin.simulator.track.Track;
import java.util.List;
import java.util.stream.IntStream;

/// The boxes that a rollout is driven between, and how it is decided where they stand. Where that is chance, it is a
/// function of the seed alone: every racer meets the same boxes.
public sealed interface Obstacles {

    /// An empty road.
    Obstacles NONE = new Fixed(List.of());

    /// How many boxes a race has whose organizer says nothing.
    int USUAL_COUNT = 6;

    /// How far apart they are at least, in percent of the lap, when she says nothing.
    double USUAL_DISTANCE_PERCENT = 2;

    /// More make no race.
    int MOST = 100;

    /// How many there are.
    int count();

    /// Where they stand.
    ///
    /// @param startM where the car starts: nothing stands right before or behind it
    List<Spot> spots(Track track, double startM, Chance chance);

    /// Each where it is said.
    record Fixed(List<Spot> spots) implements Obstacles {

        public Fixed {
            spots = List.copyOf(spots);
            check(spots.size());
        }

        @Override
        public int count() {
            return spots.size();
        }

        @Override
        public List<Spot> spots(Track track, double startM, Chance chance) {
            return spots;
        }
    }

    /// Equally far from each other and from the start, each in a lane by chance.
    record Even(int count) implements Obstacles {

        public Even {
            check(count);
        }

        @Override
        public List<Spot> spots(Track track, double startM, Chance chance) {
            double lapM = track.closed() ? track.lengthM() : track.lengthM() - startM;
            return IntStream.range(0, count)
                    .mapToObj(i -> spot(track, startM + lapM * (i + 1) / (count + 1), i, chance))
                    .toList();
        }
    }

    /// Anywhere, but never nearer to each other than that.
    ///
    /// @param leastPercent of the lap between neighbours; on short laps it is [#LEAST_APART_M], so that a car can
    ///     change lanes between them
    record Scattered(int count, double leastPercent) implements Obstacles {

        /// Nearer than this two boxes in opposite lanes are a wall.
        static final double LEAST_APART_M = 1.2;

        private static final double FREE_AHEAD_M = 1.5;

        public Scattered {
            check(count);
            if (!(leastPercent >= 0 && leastPercent <= 50)) {
                throw new IllegalArgumentException(
                        "the distance between boxes is 0 to 50 percent of the lap, not " + leastPercent);
            }
        }

        @Override
        public List<Spot> spots(Track track, double startM, Chance chance) {
            double apartM = Math.max(LEAST_APART_M, leastPercent / 100 * track.lengthM());
            Spacing spacing = new Spacing(track, startM, Math.max(FREE_AHEAD_M, apartM / 2), apartM);
            double[] stationM = spacing.draw(count, chance, Purpose.OBSTACLE_STATION, "boxes");
            return IntStream.range(0, count)
                    .mapToObj(i -> spot(track, stationM[i], i, chance))
                    .toList();
        }
    }

    private static void check(int count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("a road has 0 to " + MOST + " boxes, not " + count);
        }
    }

    private static Spot spot(Track track, double stationM, int i, Chance chance) {
        double share = stationM / track.lengthM();
        boolean inner = chance.between(-1, 1, i, Purpose.OBSTACLE_LANE) >= 0;
        return new Spot(
                track.closed() ? share - Math.floor(share) : Math.clamp(share, 0.0, 1.0),
                inner ? Lane.INNER : Lane.OUTER);
    }
}
