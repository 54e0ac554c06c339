package hairpin.driver.network;

import hairpin.driver.network.Places.Tile;

/// How the picture that comes out of a convolution is cut into tiles of pixels that are done together. Tiles at the
/// right and at the bottom overlap their neighbours where the picture's size is no multiple: what is done twice gives
/// the same sums.
///
/// @param rows of a tile
/// @param columns of a tile
record Tiling(Volume out, int rows, int columns) {

    /// Fewer pixels than this take as long, because each product waits for the one before.
    private static final int FEW = 4;

    /// The one that takes the least time, with up to `most` pixels in a tile.
    static Tiling of(Volume out, int most) {
        Tiling best = new Tiling(out, 1, 1);
        for (int rows = 1; rows <= Math.min(most, out.height()); rows++) {
            for (int columns = 1; columns <= Math.min(most / rows, out.width()); columns++) {
                Tiling tiling = new Tiling(out, rows, columns);
                if (tiling.cost() < best.cost()) {
                    best = tiling;
                }
            }
        }
        return best;
    }

    /// In products of one pixel; beginning a tile and storing it take about one.
    private long cost() {
        return (long) down() * across() * (Math.max(rows * columns, FEW) + 1);
    }

    int down() {
        return (out.height() + rows - 1) / rows;
    }

    int across() {
        return (out.width() + columns - 1) / columns;
    }

    int tiles() {
        return down() * across();
    }

    /// The row of pixels in which a tile begins.
    int y(int tile) {
        return Math.min(tile / across() * rows, out.height() - rows);
    }

    int x(int tile) {
        return Math.min(tile % across() * columns, out.width() - columns);
    }

    /// The tile for a layer.
    ///
    /// @param outDown floats from a pixel's sums to those of the pixel below
    /// @param outAcross and to those of the pixel to the right
    Tile tile(Convolution layer, int outDown, int outAcross) {
        int across = layer.in().channels() * layer.window().strideX();
        int down = layer.in().channels() * layer.in().width() * layer.window().strideY();
        return new Tile(rows, columns, down, across, outDown, outAcross, false);
    }
}
