package hairpin.simulator.camera;

import hairpin.simulator.scene.BoxShape;
import hairpin.simulator.scene.Boxes;
import java.util.Arrays;

/// Paints boxes over a frame, the farthest first: of each the sides that face the eye, each as bright as the light
/// falls on it.
final class BoxPainter {

    /// How bright the top is; walls are brighter than their grey when they face the sun, and darker when not.
    private static final double TOP_LIGHT = 1.4;

    private static final double SUN = 0.2;
    private static final double SUN_X = 0.8;
    private static final double SUN_Y = 0.6;

    private final Lens lens;
    private final Film film;
    private final Facets facets = new Facets();
    private boolean[] done = new boolean[8];

    private double eyeX;
    private double eyeY;
    private double cos;
    private double sin;

    BoxPainter(Lens lens, Film film) {
        this.lens = lens;
        this.film = film;
    }

    /// From now on looks from that place in that direction.
    void from(double newEyeX, double newEyeY, double newCos, double newSin) {
        eyeX = newEyeX;
        eyeY = newEyeY;
        cos = newCos;
        sin = newSin;
    }

    void paint(Boxes boxes, byte[] frame, int offset) {
        if (done.length < boxes.size()) {
            done = new boolean[boxes.size()];
        }
        Arrays.fill(done, false);
        for (int i = farthest(boxes); i >= 0; i = farthest(boxes)) {
            done[i] = true;
            facets.clear();
            walls(boxes, i);
            top(boxes, i);
            facets.blend(frame, offset);
        }
    }

    /// Of the boxes that are still to be painted and not behind the eye, or -1.
    private int farthest(Boxes boxes) {
        int farthest = -1;
        double most = 0;
        for (int i = 0; i < boxes.size(); i++) {
            double dx = boxes.x(i) - eyeX;
            double dy = boxes.y(i) - eyeY;
            double square = dx * dx + dy * dy;
            double reach = boxes.shape(i).lengthM() + boxes.shape(i).widthM();
            if (!done[i] && boxes.shown(i) && dx * cos + dy * sin > -reach && square > most) {
                farthest = i;
                most = square;
            }
        }
        return farthest;
    }

    private void walls(Boxes boxes, int i) {
        BoxShape shape = boxes.shape(i);
        double nx = boxes.cos(i);
        double ny = boxes.sin(i);
        for (int wall = 0; wall < 4; wall++) {
            boolean end = wall % 2 == 0;
            double half = (end ? shape.lengthM() : shape.widthM()) / 2;
            double aside = (end ? shape.widthM() : shape.lengthM()) / 2;
            double x = boxes.x(i) + half * nx;
            double y = boxes.y(i) + half * ny;
            if ((eyeX - x) * nx + (eyeY - y) * ny > 0) {
                corner(x + aside * ny, y - aside * nx, 0);
                corner(x - aside * ny, y + aside * nx, 0);
                corner(x - aside * ny, y + aside * nx, shape.heightM());
                corner(x + aside * ny, y - aside * nx, shape.heightM());
                facets.side(film.lit(shape.grey() * (1 + SUN * (nx * SUN_X + ny * SUN_Y))));
            }
            double turned = -ny;
            ny = nx;
            nx = turned;
        }
    }

    private void top(Boxes boxes, int i) {
        BoxShape shape = boxes.shape(i);
        if (lens.heightM <= shape.heightM()) {
            return;
        }
        double ax = shape.lengthM() / 2 * boxes.cos(i);
        double ay = shape.lengthM() / 2 * boxes.sin(i);
        double bx = -shape.widthM() / 2 * boxes.sin(i);
        double by = shape.widthM() / 2 * boxes.cos(i);
        corner(boxes.x(i) + ax + bx, boxes.y(i) + ay + by, shape.heightM());
        corner(boxes.x(i) - ax + bx, boxes.y(i) - ay + by, shape.heightM());
        corner(boxes.x(i) - ax - bx, boxes.y(i) - ay - by, shape.heightM());
        corner(boxes.x(i) + ax - bx, boxes.y(i) + ay - by, shape.heightM());
        facets.side(film.lit(shape.grey() * TOP_LIGHT));
    }

    private void corner(double x, double y, double z) {
        double ahead = (x - eyeX) * cos + (y - eyeY) * sin;
        double right = (x - eyeX) * sin - (y - eyeY) * cos;
        double below = lens.heightM - z;
        facets.corner(
                ahead * lens.cosPitch + below * lens.sinPitch, right, below * lens.cosPitch - ahead * lens.sinPitch);
    }
}
