package hairpin.league.submission;

import hairpin.events.CallOffs.JobCalledOff;
import hairpin.events.Topics;
import hairpin.league.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Tells the runners that they need not race what they were asked for.
@ApplicationScoped
class CallingOff {

    private final Outbox outbox;
    private final Clock clock;

    CallingOff(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Takes a job back; where runners have it, they hear of it.
    void callOff(JobEntity job, SubmissionState.Pending pending) {
        job.become(pending.canceled());
        if (job.answerDue != null) {
            tell(job);
        }
    }

    /// Whoever has this attempt, or gets it yet, need not race it.
    void tell(JobEntity job) {
        outbox.add(
                Topics.CALL_OFFS,
                new JobCalledOff(
                        Outbox.newEventId(),
                        clock.instant(),
                        job.id.toString(),
                        job.state().attempt()));
    }
}
