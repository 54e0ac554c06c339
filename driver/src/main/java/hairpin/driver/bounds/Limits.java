package hairpin.driver.bounds;

/// The most that an uploaded model may be or ask for.
///
/// The largest network of the field is the deep one for stereo cameras: convolutions of 32@3/1, 64@3/2, 64@3/1,
/// 128@3/2 and 128@3/1 over 120x160x2 leave 25x35x128 = 112,000 numbers for a dense layer of 512. That makes
/// 57.3 + 0.3 million weights, 231 MB, and 11 + 83 + 157 + 74 + 129 + 57 = 511 million multiply-adds. All others need
/// less than a quarter of it, so a file that is not as large as that is held to less.
public final class Limits {

    /// Bytes of the uploaded file. A re-importable folder holds the graph, and checkpoints with several copies of its
    /// weights.
    public static final int ARCHIVE_BYTES = 512 << 20;

    /// Bytes of everything in the largest archive, unpacked; see [#unpackedBytes].
    public static final long UNPACKED_BYTES = 2L << 30;

    private static final long UNPACKED_BYTES_OF_SMALL = 256L << 20;

    /// Unpacked bytes for each packed byte, beyond [#UNPACKED_FLOOR_BYTES].
    public static final int UNPACKED_RATIO = 100;

    /// Unpacked bytes that are always allowed, however small the archive.
    public static final long UNPACKED_FLOOR_BYTES = 1L << 20;

    /// Files and folders in an archive.
    public static final int ENTRIES = 2_000;

    /// Bytes of the network's file in the largest archive; see [#graphBytes].
    public static final int GRAPH_BYTES = 256 << 20;

    private static final int GRAPH_BYTES_OF_SMALL = 128 << 20;

    /// Bytes of a small text file that we read.
    public static final int TEXT_BYTES = 256 << 10;

    /// Nodes in a graph, reachable or not.
    public static final int NODES = 50_000;

    /// Inputs, outputs and attributes of all nodes together. Graphs of the field have a few thousand.
    public static final int NODE_PARTS = 400_000;

    /// Nodes from the output back to the input along one path.
    public static final int DEPTH = 400;

    /// Numbers in all weights of the largest network's file together; see [#parameters].
    public static final long PARAMETERS = 64L << 20;

    private static final long PARAMETERS_OF_SMALL = 32L << 20;

    /// Numbers that one layer hands to the next, for one frame.
    public static final long ACTIVATIONS = 4L << 20;

    /// Multiply-adds for one frame.
    public static final long MULTIPLY_ADDS = 600_000_000L;

    private Limits() {}

    /// Bytes of everything in an archive of so many bytes, unpacked. Weights hardly pack: what unpacks to a multiple
    /// is no model.
    public static long unpackedBytes(int packed) {
        long anyway = UNPACKED_FLOOR_BYTES + (long) packed * UNPACKED_RATIO;
        return Math.min(anyway, Math.clamp(4L * packed, UNPACKED_BYTES_OF_SMALL, UNPACKED_BYTES));
    }

    /// Bytes of the network's file, and of all candidates for it together, in an archive of so many bytes.
    public static int graphBytes(int packed) {
        return Math.clamp(2L * packed, GRAPH_BYTES_OF_SMALL, GRAPH_BYTES);
    }

    /// Numbers in all weights of a network whose file has so many bytes. Each takes four of them, unless the file
    /// asks for one number many times over.
    public static long parameters(int graphBytes) {
        return Math.clamp(graphBytes / 4, PARAMETERS_OF_SMALL, PARAMETERS);
    }
}
