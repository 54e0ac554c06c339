package hairpin.league.submission;

import hairpin.league.problem.Refused;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// A racer takes a submission back before it is over. It counts for her day, and once the runners were asked it holds
/// its place among the jobs in flight until they have ended it.
@ApplicationScoped
class CancelingSubmission {

    enum Reason {
        ALREADY_OVER
    }

    private final SubmissionStore submissions;
    private final RegistrationStore registrations;
    private final CallingOff callingOff;
    private final SubmissionNews news;
    private final JobPublisher jobs;
    private final AfterCommit afterCommit;

    CancelingSubmission(
            SubmissionStore submissions,
            RegistrationStore registrations,
            CallingOff callingOff,
            SubmissionNews news,
            JobPublisher jobs,
            AfterCommit afterCommit) {
        this.submissions = submissions;
        this.registrations = registrations;
        this.callingOff = callingOff;
        this.news = news;
        this.jobs = jobs;
        this.afterCommit = afterCommit;
    }

    @Transactional
    SubmissionEntity cancel(UUID id, String racerId) {
        SubmissionEntity submission =
                submissions.locked(id).orElseThrow(() -> Refused.notFound("submission", id.toString()));
        if (!registrations.findById(submission.registrationId).racerId.equals(racerId)) {
            throw Refused.notYours("This submission is another racer's.", "Cancel your own ones only.");
        }
        if (!(submission.state() instanceof SubmissionState.Pending pending)) {
            throw Refused.byTheRules(
                    Reason.ALREADY_OVER,
                    "The submission is " + submission.word() + " already.",
                    "There is nothing left to cancel.");
        }
        callingOff.callOff(submission, pending);
        news.publish(submission);
        news.publishQueue(submission.raceId);
        afterCommit.run(jobs::wake);
        return submission;
    }
}
