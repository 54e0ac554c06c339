package hairpin.evaluation.jobs;

import hairpin.evaluation.models.ModelUnavailableException;
import hairpin.events.Rival;
import java.io.Serial;

/// The archive of a rival could not be had. The message is fit to be published.
final class RivalAwayException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    RivalAwayException(Rival rival, ModelUnavailableException cause) {
        super("the rival " + rival.name() + " is not to be had: " + cause.getMessage(), cause);
    }
}
