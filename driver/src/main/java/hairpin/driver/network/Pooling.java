package hairpin.driver.network;

/// The largest or the mean of each window, channel by channel, without padding.
public record Pooling(Volume in, Window window, boolean mean) implements Layer {

    public Pooling {
        window.over(in, in.channels()); // refuses a window that does not fit
    }

    public Volume out() {
        return window.over(in, in.channels());
    }

    @Override
    public int inputs() {
        return in.size();
    }

    @Override
    public int outputs() {
        return out().size();
    }

    @Override
    public long multiplyAdds() {
        return (long) outputs() * window.height() * window.width();
    }

    @Override
    public String summary() {
        return (mean ? "mean " : "max ") + window;
    }
}
