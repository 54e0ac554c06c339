package hairpin.league.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/// Works out a race's board and the season's standings again, and publishes what changed.
@ApplicationScoped
public class Classifying {

    /// To be called in the transaction in which a result came, changed or went.
    ///
    /// @param registrationId whose result it is
    @Transactional(TxType.MANDATORY)
    public void resultsChanged(UUID raceId, UUID registrationId) {
        throw new UnsupportedOperationException("no classification yet for race " + raceId + ", " + registrationId);
    }
}
