package hairpin.driver.network;

/// Where the numbers of a branch come from.
public sealed interface Source {

    /// The shape of what comes in.
    Volume volume();

    /// A picture in grey levels, each looked up in a table before the first layer.
    record Picture(Volume volume, InputTable table) implements Source {}

    /// A row of numbers, taken as they are.
    record Row(int size) implements Source {

        @Override
        public Volume volume() {
            return new Volume(1, 1, size);
        }
    }
}
