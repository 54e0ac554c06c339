package hairpin.cli.inspect;

import hairpin.driver.Refusal;

/// Why a model is refused, as `--json` tells it.
record RefusalSummary(String file, boolean accepted, Refusal.Code code, String where, String what) {

    static RefusalSummary of(String file, Refusal refusal) {
        return new RefusalSummary(file, false, refusal.code(), refusal.where(), refusal.what());
    }
}
