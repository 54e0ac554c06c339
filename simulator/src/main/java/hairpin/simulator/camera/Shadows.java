package hairpin.simulator.camera;

import hairpin.simulator.maths.RepeatableMath;
import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Shadows that lie on parts of a track, as if trees or people stood beside it. They stay where they are.
final class Shadows {

    private static final int CORNERS = 12;
    private static final int PIECES_PER_SHADOW = 18;
    private static final double LEAST_RADIUS_M = 0.25;
    private static final double MOST_RADIUS_M = 1;

    /// What a shadow is drawn as before it darkens; three may overlap.
    private static final int MARK = 100;

    private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;
    private static final long EACH_BYTE = 0x0101010101010101L;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Sheet sheet;
    private final byte[] marks = new byte[Camera.FRAME_BYTES];
    private final int[] left = new int[256];
    private final int count;
    private final View view;
    private final Canvas canvas;
    private final Chain outline;
    private final float[] middleX;
    private final float[] middleY;

    Shadows(RoadMap map, Lens lens, Film film) {
        Chance chance = film.chance();
        count = Math.max(2, map.pieces / PIECES_PER_SHADOW);
        float[] xs = new float[count * (CORNERS + 1)];
        float[] ys = new float[count * (CORNERS + 1)];
        middleX = new float[count];
        middleY = new float[count];
        for (int i = 0; i < count; i++) {
            int piece = (int) chance.between(0, map.pieces, i, Purpose.CAMERA_SHADOW);
            middleX[i] = map.middleX[piece];
            middleY[i] = map.middleY[piece];
            for (int corner = 0; corner <= CORNERS; corner++) {
                int at = i * (CORNERS + 1) + corner;
                long key = 1_000L * (i + 1) + corner % CORNERS;
                double radius = chance.between(LEAST_RADIUS_M, MOST_RADIUS_M, key, Purpose.CAMERA_SHADOW);
                double angle = 2 * Math.PI * (corner % CORNERS) / CORNERS;
                xs[at] = (float) (map.middleX[piece] + radius * RepeatableMath.cos(angle));
                ys[at] = (float) (map.middleY[piece] + radius * RepeatableMath.sin(angle));
            }
        }
        sheet = new Sheet((int) Math.floor(lens.horizon), 0, 0);
        view = new View(lens, xs, ys);
        canvas = new Canvas(sheet);
        outline = new Chain(canvas, -MARK);
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
            if (view.leastDepth(middleX[i], middleY[i], (float) MOST_RADIUS_M) >= 0) {
                view.strokeInPart(outline, i * (CORNERS + 1), (i + 1) * (CORNERS + 1));
            }
        }
        canvas.finish();
        sheet.pour(marks, 0);
        for (int i = firstRow * Camera.WIDTH; i < Camera.FRAME_BYTES; i += 8) {
            long eight = (long) EIGHT_BYTES.get(marks, i);
            if (eight == (eight & 255) * EACH_BYTE) {
                if (eight != 0) {
                    darkenAlike(frame, offset + i, left[(int) eight & 255]);
                }
            } else {
                for (int k = i; k < i + 8; k++) {
                    frame[offset + k] = (byte) (((frame[offset + k] & 255) * left[marks[k] & 255]) >> 8);
                }
            }
        }
    }

    /// Eight pixels in the same shadow, by every other one.
    private static void darkenAlike(byte[] frame, int at, int share) {
        long eight = (long) EIGHT_BYTES.get(frame, at);
        long even = (((eight & EVEN_BYTES) * share) >>> 8) & EVEN_BYTES;
        long odd = (((eight >>> 8) & EVEN_BYTES) * share) & ~EVEN_BYTES;
        EIGHT_BYTES.set(frame, at, even | odd);
    }
}
