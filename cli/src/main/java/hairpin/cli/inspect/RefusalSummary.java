package hairpin.cli.inspect;

import hairpin.driver.Refusal;

/// Why a model is refused, as `--json` tells it.
///
/// @param reason all of it in a sentence, as it is told without `--json`
public record RefusalSummary(
        String file, boolean accepted, Refusal.Code code, String where, String what, String reason) {

    public static RefusalSummary of(String file, Refusal refusal) {
        return new RefusalSummary(file, false, refusal.code(), refusal.where(), refusal.what(), refusal.sentence());
    }
}
