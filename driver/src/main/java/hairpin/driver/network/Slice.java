package hairpin.driver.network;

/// A run of the inputs and nothing else.
public record Slice(int inputs, int from, int outputs) implements Layer {

    public Slice {
        if (from < 0 || outputs < 1 || from > inputs - outputs) {
            throw new IllegalArgumentException(outputs + " of " + inputs + " from " + from);
        }
    }

    @Override
    public String summary() {
        return "slice " + from + ".." + (from + outputs - 1);
    }
}
