package hairpin.league.submission;

import hairpin.events.EvaluationJob;
import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.EvaluationBroke;
import hairpin.events.Event;
import hairpin.events.EventJson;
import hairpin.events.Topics;
import hairpin.events.UnreadableEventException;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Listens to the runners. A record is acknowledged once what it says is committed.
///
/// While the database is away the listener waits with the record in hand. A record that cannot be taken in is skipped,
/// with its place in the log; the submission that it was about is asked for again in time.
@ApplicationScoped
class EvaluationsListener {

    private static final Logger LOG = Logger.getLogger(EvaluationsListener.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EventJson<EvaluationNews> json = EventJson.of(Topics.EVALUATIONS);
    private final EventJson<EvaluationJob> jobs = EventJson.of(Topics.EVALUATION_JOBS);
    private final HearingNews hearing;

    EvaluationsListener(HearingNews hearing) {
        this.hearing = hearing;
    }

    @Incoming("evaluations")
    @Blocking
    void hear(ConsumerRecord<String, String> message) throws InterruptedException {
        takeIn(decoded(json, message), message);
    }

    /// Kafka gave a job up after as many runners as its share group allows had taken it and none had ended it.
    @Incoming("dead-jobs")
    @Blocking
    void hearOfDeadJob(ConsumerRecord<String, String> message) throws InterruptedException {
        takeIn(decoded(jobs, message).map(EvaluationsListener::broken), message);
    }

    private static EvaluationNews broken(EvaluationJob job) {
        return switch (job) {
            case EvaluationRequested asked ->
                new EvaluationBroke(
                        UUID.randomUUID(), asked.at(), asked.submissionId(), asked.attempt(), "no runner survived it");
        };
    }

    private void takeIn(Optional<EvaluationNews> news, ConsumerRecord<String, String> message)
            throws InterruptedException {
        while (news.isPresent() && !heard(news.get(), message)) {
            Thread.sleep(PAUSE);
        }
    }

    private static <E extends Event> Optional<E> decoded(EventJson<E> json, ConsumerRecord<String, String> message) {
        try {
            return json.read(message.value());
        } catch (UnreadableEventException poison) {
            LOG.errorf("skipped %s: %s", place(message), poison.getMessage());
            return Optional.empty();
        }
    }

    private boolean heard(EvaluationNews news, ConsumerRecord<String, String> message) {
        try {
            hearing.hear(news);
            return true;
        } catch (RuntimeException failure) {
            if (isDatabaseAway(failure)) {
                LOG.warnf("the database is away, %s waits: %s", place(message), failure.getMessage());
                return false;
            }
            LOG.errorf(failure, "skipped %s", place(message));
            return true;
        }
    }

    /// Connection errors, server shutdowns, and lost races between transactions: all worth another try.
    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.equals("null")
                        || state.startsWith("08")
                        || state.startsWith("57")
                        || state.startsWith("40");
            }
        }
        return false;
    }

    private static String place(ConsumerRecord<String, String> message) {
        return message.topic() + "-" + message.partition() + " at " + message.offset() + " (key " + message.key() + ")";
    }
}
