package hairpin.driver;

/// Maps what cars see to what they do, many cars at once.
///
/// The answer for a car depends on its own observation only: not on the size of the batch, its place in it, or earlier
/// calls, and it is the same to the bit on every machine. A driver owns buffers, so one thread at a time may use it;
/// take a driver for each thread.
@FunctionalInterface
public interface Driver {

    /// What it looks at; nothing else needs to be there.
    default Senses senses() {
        return Senses.FRONT_CAMERA;
    }

    /// Decides the actions of the first `count` cars.
    ///
    /// @param seen made for this driver's [#senses()]
    /// @throws IllegalArgumentException when `count` is negative or beyond the capacity of either buffer
    void drive(Observations seen, int count, Actions out);
}
