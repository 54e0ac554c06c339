package hairpin.simulator.recording;

import java.io.IOException;

/// Where bytes come from, one after the other.
@FunctionalInterface
public interface Bytes {

    /// @return how many were put at the beginning of `into`, at least one, or -1 at the end
    int read(byte[] into) throws IOException;
}
