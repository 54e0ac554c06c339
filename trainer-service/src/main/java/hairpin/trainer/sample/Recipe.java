package hairpin.trainer.sample;

import hairpin.driver.model.ActionSpace;
import hairpin.simulator.reference.ReferenceStyle;
import java.util.List;

/// How one sample model is made; everything that its archive depends on.
///
/// @param name of the archive, without its ending
/// @param actions what the model may do
/// @param teacher how the driver drives that it imitates
/// @param net the student's layers
/// @param school where and how long it learns
/// @param seed of the first weights and of every choice by chance
record Recipe(String name, ActionSpace actions, ReferenceStyle teacher, Net net, School school, long seed) {

    /// Convolutions on the frame, then one dense layer, then the answer.
    ///
    /// @param dense outputs of the dense layer
    record Net(List<Filter> filters, int dense) {

        Net {
            filters = List.copyOf(filters);
        }
    }

    /// @param count channels that come out
    /// @param size of the square window
    record Filter(int count, int size, int stride) {}

    /// @param tracks references of the tracks it learns on, one car on each
    /// @param rounds of driving and learning, the first of them driven by the teacher
    /// @param stepsPerRound control steps that each car drives in a round
    /// @param batchesPerRound learnt after each round
    /// @param lastBatches learnt after the last round instead
    /// @param memory frames that are kept
    /// @param learningRate at the beginning; it falls to nothing by the end
    record School(
            List<String> tracks,
            int rounds,
            int stepsPerRound,
            int batchesPerRound,
            int lastBatches,
            int memory,
            double learningRate) {

        School {
            tracks = List.copyOf(tracks);
            if (tracks.isEmpty() || rounds < 1 || stepsPerRound < 1 || batchesPerRound < 1 || memory < 1) {
                throw new IllegalArgumentException("nothing to learn from");
            }
        }

        int batches() {
            return (rounds - 1) * batchesPerRound + lastBatches;
        }
    }
}
