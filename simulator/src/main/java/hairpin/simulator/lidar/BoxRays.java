package hairpin.simulator.lidar;

import hairpin.simulator.scene.Boxes;

/// The rays of a scan that meet boxes.
final class BoxRays {

    private final double mostM;
    private final double[] dirX;
    private final double[] dirY;
    private final double[] distanceM;

    /// @param dirX the rays' directions
    /// @param distanceM gets how far each goes, where that is less than what it has
    BoxRays(double mostM, double[] dirX, double[] dirY, double[] distanceM) {
        this.mostM = mostM;
        this.dirX = dirX;
        this.dirY = dirY;
        this.distanceM = distanceM;
    }

    void meet(Boxes boxes, int i, double eyeX, double eyeY) {
        double dx = eyeX - boxes.x(i);
        double dy = eyeY - boxes.y(i);
        double cos = boxes.cos(i);
        double sin = boxes.sin(i);
        double half = boxes.shape(i).lengthM() / 2;
        double side = boxes.shape(i).widthM() / 2;
        double reach = mostM + half + side;
        if (dx * dx + dy * dy > reach * reach) {
            return;
        }
        // As the box sees it: its middle at the origin, its length along x.
        double along = dx * cos + dy * sin;
        double across = dy * cos - dx * sin;
        for (int ray = 0; ray < distanceM.length; ray++) {
            double ux = dirX[ray] * cos + dirY[ray] * sin;
            double uy = dirY[ray] * cos - dirX[ray] * sin;
            double perX = 1 / ux;
            double perY = 1 / uy;
            double farEnd = Math.copySign(half, ux);
            double farSide = Math.copySign(side, uy);
            double nearX = (-farEnd - along) * perX;
            double farX = (farEnd - along) * perX;
            double nearY = (-farSide - across) * perY;
            double farY = (farSide - across) * perY;
            double near = Math.max(nearX, nearY);
            double far = Math.min(farX, farY);
            if (near <= far && far >= 0) {
                distanceM[ray] = Math.min(distanceM[ray], Math.max(0, near));
            }
        }
    }
}
