package hairpin.simulator.camera;

import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;

/// Shadows that lie on parts of a track, as if trees or people stood beside it. They stay where they are.
final class Shadows {

    private static final int CORNERS = 12;
    private static final int PIECES_PER_SHADOW = 24;
    private static final double LEAST_RADIUS_M = 0.25;
    private static final double MOST_RADIUS_M = 1;

    /// What a shadow is drawn as before it darkens; three may overlap.
    private static final int MARK = 100;

    private final Canvas canvas = new Canvas();
    private final byte[] marks = new byte[Camera.FRAME_BYTES];
    private final int[] left = new int[256];
    private final int count;
    private final View view;

    Shadows(RoadMap map, Lens lens, Film film) {
        Chance chance = film.chance();
        count = Math.max(2, map.pieces / PIECES_PER_SHADOW);
        float[] xs = new float[count * (CORNERS + 1)];
        float[] ys = new float[count * (CORNERS + 1)];
        for (int i = 0; i < count; i++) {
            int piece = (int) chance.between(0, map.pieces, i, Purpose.CAMERA_SHADOW);
            for (int corner = 0; corner <= CORNERS; corner++) {
                int at = i * (CORNERS + 1) + corner;
                long key = 1_000L * (i + 1) + corner % CORNERS;
                double radius = chance.between(LEAST_RADIUS_M, MOST_RADIUS_M, key, Purpose.CAMERA_SHADOW);
                double angle = 2 * Math.PI * (corner % CORNERS) / CORNERS;
                xs[at] = (float) (map.middleX[piece] + radius * RepeatableMath.cos(angle));
                ys[at] = (float) (map.middleY[piece] + radius * RepeatableMath.sin(angle));
            }
        }
        view = new View(lens, canvas, xs, ys);
        for (int mark = 0; mark < left.length; mark++) {
            left[mark] = (int) Math.rint(256 * (1 - film.look().shadow() * Math.min(1, mark / (double) MARK)));
        }
    }

    void from(double eyeX, double eyeY, double cos, double sin) {
        view.from(eyeX, eyeY, cos, sin);
    }

    /// Takes light from what lies in a shadow, from that row on.
    void darken(int firstRow, byte[] frame, int offset) {
        for (int i = 0; i < count; i++) {
            view.strokeInPart(i * (CORNERS + 1), (i + 1) * (CORNERS + 1), -MARK);
        }
        canvas.pour(firstRow, 0, 0, marks, 0);
        for (int i = firstRow * Camera.WIDTH; i < Camera.FRAME_BYTES; i++) {
            frame[offset + i] = (byte) (((frame[offset + i] & 255) * left[marks[i] & 255]) >> 8);
        }
    }
}
