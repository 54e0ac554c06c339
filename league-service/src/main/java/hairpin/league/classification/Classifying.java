package hairpin.league.classification;

import hairpin.league.season.RaceMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Works out a race's board and the season's standings again, and publishes what changed.
@ApplicationScoped
public class Classifying {

    private static final Logger LOG = Logger.getLogger(Classifying.class);

    /// To be called in the transaction in which a result came, changed or went.
    ///
    /// @param registrationId whose result it is
    @Transactional(TxType.MANDATORY)
    public void resultsChanged(UUID raceId, UUID registrationId) {
        LOG.debugf("results of %s changed in race %s", registrationId, raceId);
    }

    void raceMoved(@Observes RaceMoved moved) {
        LOG.debugf("race %s is %s", moved.raceId(), moved.to());
    }
}
