package hairpin.simulator.lidar;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WallDistancesTest {

    private static final Chance CHANCE = new Chance(3, 0);

    @Test
    void every_cell_knows_its_nearest_wall() {
        for (int grid = 0; grid < 40; grid++) {
            int width = 2 + grid % 7 * 5;
            int height = 2 + grid % 5 * 8;
            int[] open = open(width, height, grid, 1.0 / (1 << grid % 8));
            int[] expected = oneByOne(open, width);
            assertThat(WallDistances.squares(open, width, height))
                    .as(width + " by " + height)
                    .isEqualTo(expected);
        }
    }

    @Test
    void what_is_farther_than_can_be_told_is_as_far_as_can_be_told() {
        int[] open = open(1, 2 * WallDistances.MOST + 100, 0, 0);
        int[] squares = WallDistances.squares(open, 1, open.length);
        assertThat(squares[20]).isEqualTo(400);
        assertThat(squares[open.length / 2]).isEqualTo(WallDistances.MOST * WallDistances.MOST);
    }

    /// Walls at random, and above and below.
    private static int[] open(int width, int height, int grid, double share) {
        int[] open = new int[width * height];
        for (int i = width; i < width * (height - 1); i++) {
            open[i] = CHANCE.between(0, 1, 10_000L * grid + i, Purpose.START_OFFSET) < share ? 0 : 1;
        }
        return open;
    }

    private static int[] oneByOne(int[] open, int width) {
        int[] squares = new int[open.length];
        Arrays.fill(squares, Integer.MAX_VALUE);
        for (int i = 0; i < open.length; i++) {
            for (int k = 0; k < open.length; k++) {
                int across = i % width - k % width;
                int up = Math.floorDiv(i, width) - Math.floorDiv(k, width);
                squares[i] = open[k] == 0 ? Math.min(squares[i], across * across + up * up) : squares[i];
            }
        }
        return squares;
    }
}
