package hairpin.evaluation.jobs;

import java.io.Serial;

/// Kafka did not acknowledge a result, so the job does not count as done.
final class ResultNotPublishedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    ResultNotPublishedException(Throwable cause) {
        super("the result could not be published: " + cause.getMessage(), cause);
    }
}
