package hairpin.driver;

/// Maps what cars see to what they do, many cars at once.
///
/// The answer for a car depends on its own observation only: not on the size of the batch, its place in it, or earlier
/// calls, and it is the same to the bit on every machine. A driver owns buffers, so one thread at a time may use it;
/// take a driver for each thread.
public interface Driver {

    /// Decides the actions of the first `count` cars.
    ///
    /// @throws IllegalArgumentException when `count` is negative or beyond the capacity of either buffer
    void drive(Observations seen, int count, Actions out);
}
