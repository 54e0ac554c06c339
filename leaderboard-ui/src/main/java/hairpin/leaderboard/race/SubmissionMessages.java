package hairpin.leaderboard.race;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of a submission's page.
@MessageBundle("submission")
interface SubmissionMessages {

    @Message("Submission {number} of {alias}")
    String submissionTitle(int number, String alias);

    @Message("submitted {moment}")
    String submittedAt(String moment);

    @Message("Progress")
    String progress();

    @Message("received")
    String stepReceived();

    @Message("checked")
    String stepChecked();

    @Message("queued")
    String stepQueued();

    @Message("queued, number {position}")
    String stepQueuedAt(int position);

    /// Places beyond are told once, when it is submitted, and not when those before it move on.
    @Message("queued, behind number 20")
    String stepQueuedBehind();

    @Message("waiting for")
    String waitingFor();

    @Message("canceled")
    String stepCanceled();

    @Message("racing")
    String stepRacing();

    @Message("racing, {percent} %")
    String stepRacingAt(int percent);

    @Message("{laps} laps so far")
    String lapsSoFar(int laps);

    @Message("classified")
    String stepClassified();

    @Message("classified, rank {rank}")
    String stepClassifiedAt(int rank);

    @Message("The model could not race")
    String failedTitle();

    @Message("It counts towards the limit; earlier results stand. Mend the model and submit it again:")
    String failedNext();

    @Message("Something broke on our side")
    String brokenTitle();

    @Message(
            "It was tried three times and could not be raced. It does not count towards the race's limit. Submit it again:")
    String brokenNext();

    @Message("Taken back")
    String canceledTitle();

    @Message("It was not raced and does not count against the limit.")
    String canceledNext();

    @Message("The model waits for a free runner, usually for seconds. This page goes on by itself.")
    String waitingHint();

    @Message("The model drives on tracks that it has never seen. This page goes on by itself.")
    String racingHint();

    @Message("of {racers}")
    String ofRacers(int racers);

    @Message("Laps driven")
    String lapsDriven();

    @Message("Why this rank")
    String whyThisRank();

    @Message("Faster than the field's median on {faster} of {all} rollouts.")
    String fasterThanMedian(int faster, int all);

    @Message("On {count} it did not finish a lap, and completion comes first.")
    String unfinishedCost(int count);

    @Message("It finished laps on every one.")
    String allFinished();

    @Message("Raced, and not told yet")
    String untoldTitle();

    @Message(
            "While the tracks are hidden, the board shows a result only if it is better than your last one there by more than its interval is wide. Whatever this one came to is told when the race closes, and the best of all counts.")
    String untoldMeans();

    @Message("Rounded to what its interval supports. All figures, track by track, are told when the race closes.")
    String coarseMeans();

    @Message("What cost it time")
    String costTitle();

    @Message("Share of all the time lost against the reference driver, by kind of road.")
    String costMeans();

    @Message("Kind of road")
    String kindOfRoad();

    @Message("Share of the time lost")
    String lostShare();

    @Message("straights")
    String bendStraight();

    @Message("left turns")
    String bendLeft();

    @Message("tight left turns")
    String bendTightLeft();

    @Message("right turns")
    String bendRight();

    @Message("tight right turns")
    String bendTightRight();

    @Message("Incidents")
    String incidents();

    @Message("Ended there")
    String endedThere();

    @Message("Hardest for it:")
    String hardestTracks();

    @Message("hidden {number}")
    String hiddenTrack(int number);

    @Message("Hardest tracks")
    String hardestTitle();

    @Message("Track")
    String track();

    @Message("Direction")
    String direction();

    @Message("started from {share} of the lap")
    String startedFrom(String share);

    @Message("Seen to hidden")
    String seenGap();

    @Message("{score} on practice tracks")
    String seenScore(String score);

    @Message("Costliest places")
    String costliestTitle();

    @Message("Place")
    String place();

    @Message("turn {number}")
    String turn(int number);

    @Message("a straight")
    String aStraight();

    @Message("Lost (s)")
    String lostSeconds();

    @Message("the drive ended there")
    String driveEnded();

    @Message("Rollout")
    String rollout();

    @Message("Resets")
    String resets();

    @Message("{percent} % of the laps, none finished")
    String notFinished(String percent);

    @Message("faster than the field's median")
    String aheadOfMedian();

    @Message("slower than the field's median")
    String behindMedian();

    @Message("field's median")
    String median();

    @Message("What this result rests on")
    String provenance();

    @Message("The same model, suite and engine give the same result, to the bit.")
    String provenanceMeans();

    @Message("Suite")
    String suite();

    @Message("Engine")
    String engine();

    @Message("Runner")
    String runner();

    @Message("version {version}")
    String version(int version);

    @Message("Take back")
    String cancel();

    @Message("could not race")
    String stateFailed();

    @Message("our fault, trying again")
    String stateError();

    @Message("Your submission has arrived")
    String arriving();

    @Message("It is stored. This page shows it in a moment.")
    String arrivingHint();

    @Message("Download the public result")
    String publicResult();

    @Message("With it anyone can drive it all again and get the same bits:")
    String publicResultMeans();
}
