package hairpin.simulator.recording;

/// Where bytes come from, one after the other.
@FunctionalInterface
public interface Bytes {

    /// Whatever it throws goes to who wanted the bytes read.
    ///
    /// @return how many were put at the beginning of `into`, at least one, or -1 at the end
    int read(byte[] into);
}
