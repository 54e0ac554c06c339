package hairpin.evaluation.suites;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Makes the one fold of the suites.
class SuitesConfig {

    @Produces
    @Singleton
    SealedSuites suites() {
        return new SealedSuites();
    }
}
