package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.BAD_WEIGHTS;
import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;
import static hairpin.driver.model.Samples.FRAME;
import static hairpin.driver.model.Samples.INPUT;
import static hairpin.driver.model.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Refusal;
import hairpin.driver.network.Convolution;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Softmax;
import hairpin.driver.network.Window;
import hairpin.driver.protobuf.WireWriter;
import hairpin.driver.write.FrozenGraphWriter;
import hairpin.driver.write.GraphDefWriter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Graphs that ask for more memory or time than a network may have.
class GreedyGraphTest {

    private static Refusal refused(GraphDefWriter graph) {
        return Samples.refused(Samples.car(graph.toBytes()));
    }

    @Test
    void a_shape_of_two_to_the_forty_is_refused_before_memory_is_asked_for() {
        Refusal refusal = refused(Samples.flattened()
                .constant("weights", 1, tensor(1L << 40).floatBytes(4, 1f))
                .node("MatMul", POLICY, "flat", "weights"));

        assertThat(refusal.code()).isEqualTo(TOO_LARGE);
        assertThat(refusal.where()).isEqualTo("agent/model.pb, weights (Const)");
    }

    @Test
    void axes_whose_product_overflows_are_refused() {
        WireWriter tensor = new WireWriter()
                .varint(1, 1)
                .message(2, GraphDefWriter.shape(1L << 31, 1L << 31, 4))
                .floatBytes(4, 1f);

        assertThat(refused(Samples.flattened().constant("weights", 1, tensor).node("MatMul", POLICY, "flat", "weights"))
                        .code())
                .isEqualTo(TOO_LARGE);
    }

    @Test
    void an_empty_shape_with_a_side_of_two_billion_is_refused_before_memory_is_asked_for() {
        WireWriter tensor = new WireWriter().varint(1, 1).message(2, GraphDefWriter.shape(0, Integer.MAX_VALUE));

        assertThat(refused(Samples.flattened().constant("weights", 1, tensor).node("MatMul", POLICY, "flat", "weights"))
                        .code())
                .isEqualTo(TOO_LARGE);
    }

    @Test
    void a_layer_of_millions_to_one_is_refused_for_the_memory_that_its_rows_take() {
        Convolution wide = new Convolution(FRAME, new Window(1, 1, 1, 1), new float[200], new float[200], true);
        float[] weights = Samples.numbers(new Random(1), wide.outputs(), 1f);
        Dense narrow = new Dense(wide.outputs(), weights, new float[1], true);
        Dense scores = new Dense(1, new float[3], new float[3], false);

        Refusal refusal = Samples.refused(
                Samples.car(FrozenGraphWriter.write(FRAME, List.of(wide, narrow, scores, new Softmax(3)))));

        assertThat(refusal.code()).isEqualTo(TOO_LARGE);
        assertThat(refusal.what()).isEqualTo("brings the network to 122880224 weights in memory");
    }

    @Test
    void nodes_with_a_million_attributes_together_are_refused() {
        GraphDefWriter graph = Samples.scored();
        Map<String, WireWriter> attributes =
                IntStream.range(0, 60).boxed().collect(Collectors.toMap(i -> "a" + i, i -> GraphDefWriter.number(i)));
        for (int i = 0; i < 20_000; i++) {
            graph.node("Identity", "i" + i, attributes, "scores");
        }

        Refusal refusal = refused(graph.node("Softmax", POLICY, "scores"));

        assertThat(refusal.code()).isEqualTo(TOO_LARGE);
        assertThat(refusal.sentence()).contains("attributes together");
    }

    @Test
    void one_value_that_stands_for_millions_many_times_over_is_refused() {
        GraphDefWriter graph = Samples.flattened();
        String last = "flat";
        for (int i = 0; i < 40; i++) {
            graph.constant("big" + i, 1, tensor(4L << 20).floatBytes(5, 0.5f));
            graph.node("Add", "sum" + i, last, "big" + i);
            last = "sum" + i;
        }

        assertThat(refused(graph.node("Softmax", POLICY, last)).code()).isIn(TOO_LARGE, UNSUPPORTED_GRAPH, BAD_WEIGHTS);
    }

    private static WireWriter tensor(long size) {
        return new WireWriter().varint(1, 1).message(2, GraphDefWriter.shape(size));
    }

    @Test
    void a_network_that_is_too_slow_to_race_is_refused() {
        GraphDefWriter graph = new GraphDefWriter()
                .placeholder(INPUT, -1, 120, 160, 1)
                .floats("kernel", new long[] {60, 60, 1, 64}, new float[60 * 60 * 64])
                .node(
                        "Conv2D",
                        "slow",
                        Map.of("strides", GraphDefWriter.list(1, 1, 1, 1), "padding", GraphDefWriter.text("VALID")),
                        INPUT,
                        "kernel")
                .node("Softmax", POLICY, "slow");

        assertThat(refused(graph).code()).isEqualTo(TOO_LARGE);
    }
}
