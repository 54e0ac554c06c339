package hairpin.league.submission;

import hairpin.league.submission.SubmissionState.Broken;
import hairpin.league.submission.SubmissionState.Canceled;
import hairpin.league.submission.SubmissionState.Failed;
import hairpin.league.submission.SubmissionState.Finished;
import hairpin.league.submission.SubmissionState.Queued;
import hairpin.league.submission.SubmissionState.Running;

/// The word for a submission's state, as it is stored and as the public reads it.
enum StateWord {
    QUEUED,
    RUNNING,
    FINISHED,
    FAILED,
    ERROR,
    CANCELED;

    static StateWord of(SubmissionState state) {
        return switch (state) {
            case Queued _ -> QUEUED;
            case Running _ -> RUNNING;
            case Finished _ -> FINISHED;
            case Failed _ -> FAILED;
            case Broken _ -> ERROR;
            case Canceled _ -> CANCELED;
        };
    }
}
