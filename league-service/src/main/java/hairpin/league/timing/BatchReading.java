package hairpin.league.timing;

import java.util.List;

/// What came of reading a batch. One bad passing refuses the whole: nothing of it is stored, so the device still has
/// all of it, sets aside what is named here, and sends the rest again.
sealed interface BatchReading {

    record Sound(PassingBatch batch) implements BatchReading {}

    /// @param faults all of them, in the order of the batch
    record Faulty(List<Fault> faults) implements BatchReading {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// @param index of the passing in the batch, from 0; null when the batch as a whole is meant
    /// @param field as it is called in the request
    /// @param problem what is wrong with it
    record Fault(Integer index, String field, String problem) {

        String sentence() {
            return (index == null ? field : "passings[" + index + "]." + field) + " " + problem;
        }
    }
}
