package hairpin.simulator.camera;

import hairpin.simulator.track.Track;
import java.util.Arrays;

/// Paints a track from above, in the codes of a [Profile]: ground, road, a white line inside each border, a dashed
/// centre line.
final class RoadPainter {

    private final Track track;
    private final double originX;
    private final double originY;
    private final double cellM;
    private final int width;
    private final int height;
    private final byte[] cells;
    private final boolean[] road;

    RoadPainter(Track track, RoadMap map) {
        this.track = track;
        originX = map.originX;
        originY = map.originY;
        cellM = map.cellM;
        width = map.width[0];
        height = map.height[0];
        cells = new byte[width * height];
        road = new boolean[width * height];
    }

    byte[] paint() {
        Arrays.fill(cells, (byte) Profile.GROUND);
        for (int i = 0; i < track.segments(); i++) {
            int j = next(i);
            fill(track.leftX(i), track.leftY(i), track.rightX(i), track.rightY(i), track.rightX(j), track.rightY(j));
            fill(track.leftX(i), track.leftY(i), track.rightX(j), track.rightY(j), track.leftX(j), track.leftY(j));
        }
        for (int i = 0; i < track.segments(); i++) {
            int j = next(i);
            line(track.leftX(i), track.leftY(i), track.leftX(j), track.leftY(j));
            line(track.rightX(i), track.rightY(i), track.rightX(j), track.rightY(j));
        }
        // A whole number of dashes goes round a closed track.
        double periodM = track.lengthM() / Math.max(1, Math.rint(track.lengthM() / Profile.DASH_PERIOD_M));
        for (int i = 0; i < track.segments(); i++) {
            dashes(i, periodM);
        }
        return cells;
    }

    private void fill(double ax, double ay, double bx, double by, double cx, double cy) {
        int left = column(Math.min(ax, Math.min(bx, cx)));
        int right = column(Math.max(ax, Math.max(bx, cx))) + 1;
        int bottom = row(Math.min(ay, Math.min(by, cy)));
        int top = row(Math.max(ay, Math.max(by, cy))) + 1;
        for (int row = bottom; row <= top; row++) {
            double y = centreY(row);
            for (int column = left; column <= right; column++) {
                double x = centreX(column);
                double ab = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
                double bc = (cx - bx) * (y - by) - (cy - by) * (x - bx);
                double ca = (ax - cx) * (y - cy) - (ay - cy) * (x - cx);
                if ((ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0)) {
                    cells[row * width + column] = (byte) Profile.ROAD;
                    road[row * width + column] = true;
                }
            }
        }
    }

    /// The white line along a stretch of border, on the road's side of it.
    private void line(double ax, double ay, double bx, double by) {
        double lengthM = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
        if (lengthM == 0) {
            return;
        }
        double ux = (bx - ax) / lengthM;
        double uy = (by - ay) / lengthM;
        double reach = Profile.LINE_WIDTH_M + Profile.LINE_REACH_M;
        int left = column(Math.min(ax, bx) - reach);
        int right = column(Math.max(ax, bx) + reach) + 1;
        int bottom = row(Math.min(ay, by) - reach);
        int top = row(Math.max(ay, by) + reach) + 1;
        for (int row = bottom; row <= top; row++) {
            double dy = centreY(row) - ay;
            for (int column = left; column <= right; column++) {
                double dx = centreX(column) - ax;
                double along = Math.clamp(dx * ux + dy * uy, 0.0, lengthM);
                double ex = dx - along * ux;
                double ey = dy - along * uy;
                double distanceM = Math.sqrt(ex * ex + ey * ey);
                int cell = row * width + column;
                int old = cells[cell] & 255;
                // The nearest stretch of border counts: the least code on the road, the greatest beside it.
                cells[cell] = (byte)
                        (road[cell]
                                ? Math.min(old, Profile.nearBorder(distanceM))
                                : Math.max(old, Profile.nearBorder(-distanceM)));
            }
        }
    }

    private void dashes(int i, double periodM) {
        int j = next(i);
        double ax = track.centreX(i);
        double ay = track.centreY(i);
        double bx = track.centreX(j);
        double by = track.centreY(j);
        double lengthM = (i + 1 < track.size() ? track.stationM(i + 1) : track.lengthM()) - track.stationM(i);
        double ux = (bx - ax) / lengthM;
        double uy = (by - ay) / lengthM;
        double reach = Profile.DASH_WIDTH_M / 2 + Profile.DASH_REACH_M;
        int left = column(Math.min(ax, bx) - reach);
        int right = column(Math.max(ax, bx) + reach) + 1;
        int bottom = row(Math.min(ay, by) - reach);
        int top = row(Math.max(ay, by) + reach) + 1;
        for (int row = bottom; row <= top; row++) {
            double dy = centreY(row) - ay;
            for (int column = left; column <= right; column++) {
                double dx = centreX(column) - ax;
                double along = Math.clamp(dx * ux + dy * uy, 0.0, lengthM);
                double ex = dx - along * ux;
                double ey = dy - along * uy;
                double aside = Math.sqrt(ex * ex + ey * ey);
                double station = track.stationM(i) + along;
                double phase = station - Math.floor(station / periodM) * periodM;
                double fromMiddle = Math.abs(phase - periodM / 2);
                double insideM = Math.min(Profile.DASH_WIDTH_M / 2 - aside, Profile.DASH_LENGTH_M / 2 - fromMiddle);
                if (insideM > -Profile.DASH_REACH_M) {
                    int cell = row * width + column;
                    cells[cell] = (byte) Math.max(cells[cell] & 255, Profile.nearDash(insideM));
                }
            }
        }
    }

    private int next(int i) {
        return i + 1 < track.size() ? i + 1 : 0;
    }

    private int column(double x) {
        return Math.clamp((int) Math.floor((x - originX) / cellM), 0, width - 2);
    }

    private int row(double y) {
        return Math.clamp((int) Math.floor((y - originY) / cellM), 0, height - 2);
    }

    private double centreX(int column) {
        return originX + (column + 0.5) * cellM;
    }

    private double centreY(int row) {
        return originY + (row + 0.5) * cellM;
    }
}
