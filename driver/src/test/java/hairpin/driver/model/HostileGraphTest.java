package hairpin.driver.model;

import static hairpin.driver.Refusal.Code.ACTIONS_DO_NOT_FIT;
import static hairpin.driver.Refusal.Code.BAD_WEIGHTS;
import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_GRAPH;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_OPERATION;
import static hairpin.driver.model.Samples.INPUT;
import static hairpin.driver.model.Samples.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.Refusal;
import hairpin.driver.protobuf.WireWriter;
import hairpin.driver.write.GraphDefWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileGraphTest {

    private static Refusal refused(GraphDefWriter graph) {
        return Samples.refused(Samples.car(graph.toBytes()));
    }

    @Test
    void a_truncated_graph_is_refused() {
        byte[] graph = Samples.graph();

        Refusal refusal = Samples.refused(Samples.car(Arrays.copyOf(graph, graph.length / 2)));

        assertThat(refusal.code()).isEqualTo(UNREADABLE_GRAPH);
        assertThat(refusal.sentence()).startsWith("agent/model.pb: ends in the middle");
    }

    @Test
    void an_unknown_operation_is_refused_by_name() {
        Refusal refusal =
                refused(Samples.flattened().node("ReadFile", "thief", "flat").node("Softmax", POLICY, "thief"));

        assertThat(refusal.code()).isEqualTo(UNSUPPORTED_OPERATION);
        assertThat(refusal.sentence())
                .isEqualTo("agent/model.pb, thief: is the operation ReadFile, which is not supported.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "While",
                "If",
                "Switch",
                "Merge",
                "Enter",
                "NextIteration",
                "LoopCond",
                "PartitionedCall",
                "StatefulPartitionedCall",
                "PyFunc",
                "EagerPyFunc",
                "WholeFileReaderV2",
                "WriteFile",
                "RestoreV2",
                "VariableV2",
                "RandomUniform",
                "DecodeRaw",
                "SparseTensorDenseMatMul"
            })
    void control_flow_functions_files_and_chance_are_refused_by_name(String operation) {
        Refusal refusal =
                refused(Samples.flattened().node(operation, "bad", "flat").node("Softmax", POLICY, "bad"));

        assertThat(refusal.code()).isEqualTo(UNSUPPORTED_OPERATION);
        assertThat(refusal.what()).contains(operation);
    }

    @Test
    void one_value_that_stands_for_a_matrix_is_refused() {
        Refusal refusal = refused(Samples.flattened()
                .constant(
                        "weights",
                        1,
                        new WireWriter()
                                .varint(1, 1)
                                .message(2, GraphDefWriter.shape(19200, 500))
                                .floatBytes(5, 1f))
                .node("MatMul", POLICY, "flat", "weights"));

        assertThat(refusal.code()).isEqualTo(BAD_WEIGHTS);
    }

    @Test
    void an_unknown_operation_that_drives_nothing_is_passed_by() {
        byte[] graph = Samples.scored()
                .node("Softmax", POLICY, "scores")
                .node("SaveV2", "save/SaveV2", "weights")
                .toBytes();

        assertThat(Samples.readable(Samples.car(graph)).parameters()).isEqualTo(19200 * 3 + 3);
    }

    @Test
    void a_circle_is_refused() {
        Refusal refusal = refused(new GraphDefWriter()
                .node("Identity", "a", "b")
                .node("Identity", "b", "a")
                .node("Softmax", POLICY, "a"));

        assertThat(refusal.code()).isEqualTo(UNSUPPORTED_GRAPH);
        assertThat(refusal.what()).contains("circle");
    }

    @Test
    void a_chain_of_ten_thousand_nodes_does_not_break_the_stack() {
        GraphDefWriter graph = Samples.scored();
        String last = "scores";
        for (int i = 0; i < 10_000; i++) {
            graph.node("Identity", "i" + i, last);
            last = "i" + i;
        }

        assertThat(refused(graph.node("Softmax", POLICY, last)).code()).isEqualTo(TOO_LARGE);
    }

    @Test
    void weights_that_are_not_numbers_are_refused() {
        Refusal refusal = refused(Samples.scored()
                .floats("nan", new long[] {3}, 0f, Float.NaN, 0f)
                .node("Add", "sum", "scores", "nan")
                .node("Softmax", POLICY, "sum"));

        assertThat(refusal.code()).isEqualTo(BAD_WEIGHTS);
        assertThat(refusal.sentence()).contains("nan").contains("NaN");
    }

    @Test
    void infinite_weights_are_refused() {
        assertThat(refused(Samples.scored()
                                .floats("inf", new long[] {3}, 0f, Float.POSITIVE_INFINITY, 0f)
                                .node("Add", "sum", "scores", "inf")
                                .node("Softmax", POLICY, "sum"))
                        .code())
                .isEqualTo(BAD_WEIGHTS);
    }

    @Test
    void weights_of_the_wrong_shape_are_refused_with_their_node() {
        Refusal refusal = refused(Samples.flattened()
                .floats("weights", new long[] {100, 3}, new float[300])
                .node("MatMul", POLICY, "flat", "weights"));

        assertThat(refusal.code()).isEqualTo(UNSUPPORTED_GRAPH);
        assertThat(refusal.where()).isEqualTo("agent/model.pb, " + POLICY + " (MatMul)");
        assertThat(refusal.what()).isEqualTo("gets 19200 numbers for weights of another shape: 100x3");
    }

    @Test
    void two_branches_are_refused() {
        Refusal refusal = refused(Samples.scored()
                .node("Relu", "other", "scores")
                .node("Add", "both", "scores", "other")
                .node("Softmax", POLICY, "both"));

        assertThat(refusal.code()).isEqualTo(UNSUPPORTED_GRAPH);
        assertThat(refusal.what()).contains("branches");
    }

    @Test
    void functions_of_the_graphs_own_are_refused() {
        byte[] graph = new WireWriter()
                .message(2, new WireWriter().message(1, new WireWriter().string(1, "evil")))
                .toBytes();

        assertThat(Samples.refused(Samples.car(graph)).what()).contains("functions");
    }

    @Test
    void a_node_that_is_not_there_is_refused() {
        assertThat(refused(new GraphDefWriter().node("Softmax", POLICY, "gone")).where())
                .isEqualTo("agent/model.pb, gone");
    }

    @Test
    void the_same_node_twice_is_refused() {
        assertThat(refused(Samples.scored().node("Relu", POLICY, "scores").node("Softmax", POLICY, "scores"))
                        .what())
                .contains("twice");
    }

    @Test
    void another_picture_size_is_refused() {
        Refusal refusal = refused(new GraphDefWriter()
                .placeholder(INPUT, -1, 84, 84, 1)
                .ints("row", new long[] {2}, -1, 7056)
                .node("Reshape", "flat", INPUT, "row")
                .node("Softmax", POLICY, "flat"));

        assertThat(refusal.what())
                .isEqualTo("wants an input of [-1, 84, 84, 1]; FRONT_FACING_CAMERA gives [-1, 120, 160, 1]");
    }

    @Test
    void a_second_camera_is_refused() {
        Refusal refusal = refused(Samples.scored()
                .placeholder("LIDAR", -1, 120, 160, 1)
                .node("Add", "both", "scores", "LIDAR")
                .node("Softmax", POLICY, "both"));

        assertThat(refusal.what()).contains("second input");
    }

    @Test
    void more_scores_than_actions_are_refused() {
        byte[] graph = Samples.flattened()
                .floats("weights", new long[] {19200, 4}, new float[19200 * 4])
                .node("MatMul", POLICY, "flat", "weights")
                .toBytes();

        Refusal refusal = Samples.refused(Samples.car(graph));

        assertThat(refusal.code()).isEqualTo(ACTIONS_DO_NOT_FIT);
        assertThat(refusal.what()).contains("answers with 4 numbers").contains("needs 3");
    }

    @Test
    void a_graph_without_a_policy_is_refused() {
        assertThat(refused(Samples.scored()).what()).contains("ppo_head_0/policy");
    }
}
