package hairpin.driver.network;

/// Zeros around a picture.
public record Padding(Volume in, int top, int left, int bottom, int right) implements Layer {

    public Padding {
        if (top < 0 || left < 0 || bottom < 0 || right < 0 || top + left + bottom + right > 4 * 1024) {
            throw new IllegalArgumentException("not a padding: " + top + "," + left + "," + bottom + "," + right);
        }
    }

    public Volume out() {
        return new Volume(in.height() + top + bottom, in.width() + left + right, in.channels());
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
    public String summary() {
        return "pad " + top + "," + left + "," + bottom + "," + right;
    }
}
