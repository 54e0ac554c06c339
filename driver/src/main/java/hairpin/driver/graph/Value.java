package hairpin.driver.graph;

/// What a node of a graph gives: known numbers, a shape, or something computed from the picture.
public sealed interface Value permits Floats, Integers, Flow {

    /// For messages: `a constant of [4, 2]`.
    String describe();
}
