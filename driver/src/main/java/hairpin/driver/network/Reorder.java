package hairpin.driver.network;

/// A picture's numbers in another order: channel by channel instead of pixel by pixel, where a graph flattens it so.
public record Reorder(Volume in) implements Layer {

    /// Where output `i` comes from.
    public int from(int i) {
        int area = in.height() * in.width();
        return i % area * in.channels() + i / area;
    }

    @Override
    public int inputs() {
        return in.size();
    }

    @Override
    public int outputs() {
        return in.size();
    }

    @Override
    public String summary() {
        return "reorder";
    }
}
