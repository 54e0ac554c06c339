package hairpin.evaluation.recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.file.Path;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The trainer service's shelf, which keeps blobs of every kind.
@ApplicationScoped
class TrainerRecordingStore implements RecordingShelf {

    private final RecordingsClient trainer;

    TrainerRecordingStore(@RestClient RecordingsClient trainer) {
        this.trainer = trainer;
    }

    @Override
    public void keep(String sha256, Path file) throws RecordingNotKeptException {
        try {
            trainer.put(sha256, file.toFile());
        } catch (WebApplicationException refused) {
            throw new RecordingNotKeptException("the recording was refused with status "
                    + refused.getResponse().getStatus());
        } catch (ProcessingException _) {
            throw new RecordingNotKeptException("the shelf for recordings could not be reached");
        }
    }
}
