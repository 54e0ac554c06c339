package hairpin.driver.bounds;

/// The most that an uploaded model may be or ask for. The largest network of the field needs about a fifth of each.
public final class Limits {

    /// Bytes of the uploaded file.
    public static final int ARCHIVE_BYTES = 64 << 20;

    /// Bytes of everything in the archive, unpacked.
    public static final long UNPACKED_BYTES = 256L << 20;

    /// Unpacked bytes for each packed byte, beyond [#UNPACKED_FLOOR_BYTES].
    public static final int UNPACKED_RATIO = 100;

    /// Unpacked bytes that are always allowed, however small the archive.
    public static final long UNPACKED_FLOOR_BYTES = 1L << 20;

    /// Files and folders in an archive.
    public static final int ENTRIES = 2_000;

    /// Bytes of the network's file, and of all candidates for it together.
    public static final int GRAPH_BYTES = 128 << 20;

    /// Bytes of a small text file that we read.
    public static final int TEXT_BYTES = 256 << 10;

    /// Nodes in a graph, reachable or not.
    public static final int NODES = 50_000;

    /// Nodes from the output back to the input along one path.
    public static final int DEPTH = 400;

    /// Numbers in all weights together.
    public static final long PARAMETERS = 32L << 20;

    /// Numbers that one layer hands to the next, for one frame.
    public static final long ACTIVATIONS = 4L << 20;

    /// Multiply-adds for one frame.
    public static final long MULTIPLY_ADDS = 500_000_000L;

    private Limits() {}
}
