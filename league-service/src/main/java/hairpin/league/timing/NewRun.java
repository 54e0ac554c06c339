package hairpin.league.timing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/// Who joins the queue, and with what.
///
/// @param carName,modelName as people at the track call them; may be left out
record NewRun(
        @NotBlank String alias,
        @Pattern(regexp = PLAIN, message = SAY) String carName,
        @Pattern(regexp = PLAIN, message = SAY) String modelName) {

    private static final String PLAIN = "[^\\p{Cntrl}\\p{Cs}]{0,64}";
    private static final String SAY = "must be at most 64 characters, without control characters";

    NewRun {
        carName = carName == null ? "" : carName.strip();
        modelName = modelName == null ? "" : modelName.strip();
    }
}
