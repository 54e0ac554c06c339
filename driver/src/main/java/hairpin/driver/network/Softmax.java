package hairpin.driver.network;

/// Probabilities out of scores.
public record Softmax(int inputs) implements Layer {

    @Override
    public int outputs() {
        return inputs;
    }

    @Override
    public String summary() {
        return "softmax";
    }
}
