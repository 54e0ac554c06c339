package hairpin.leaderboard.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words on the pages, in English here and in other languages in `messages/msg_….properties`.
@MessageBundle
interface Messages {

    // the frame
    @Message("Skip to content")
    String skip();

    @Message("Main navigation")
    String navigation();

    @Message("Seasons")
    String seasons();

    @Message("My racing")
    String myRacing();

    @Message("Models")
    String models();

    @Message("Organizer")
    String organizer();

    @Message("Log in")
    String logIn();

    @Message("Log out")
    String logOut();

    @Message("live")
    String live();

    @Message("silent")
    String silent();

    @Message("News from the league does not come in at the moment.")
    String disconnected();

    @Message("You see what was known at {moment}; nothing is lost, the page goes on by itself.")
    String knownUntil(String moment);

    @Message("Hairpin, an open league for autonomous racers. Times are mm:ss.SSS.")
    String footer();

    // states, kinds, rankings
    @Message("open")
    String open();

    @Message("scheduled")
    String scheduled();

    @Message("closed, under review")
    String closed();

    @Message("final")
    String finished();

    @Message("provisional")
    String provisional();

    @Message("virtual qualifier")
    String virtualQualifier();

    @Message("virtual final")
    String virtualFinal();

    @Message("physical event")
    String physicalEvent();

    @Message("generalization")
    String byGeneralization();

    @Message("total time")
    String byTotalTime();

    @Message("best lap")
    String byBestLap();

    @Message("average lap")
    String byAverageLap();

    @Message("{count} hidden rollouts")
    String rollouts(int count);

    @Message("Round {number}")
    String round(int number);

    // the board
    @Message("closes in")
    String closesIn();

    @Message("opens in")
    String opensIn();

    @Message("Classification")
    String classification();

    @Message("Live classification of {race}, best first")
    String boardOf(String race);

    @Message("Rank")
    String rank();

    @Message("Ranks gained or lost")
    String movement();

    @Message("Racer")
    String racer();

    @Message("Lap ÷ par")
    String overPar();

    @Message("95 % interval")
    String interval();

    @Message("Completed")
    String completion();

    @Message("Gap")
    String gap();

    @Message("To next")
    String toNext();

    @Message("Best lap")
    String bestLap();

    @Message("Last lap")
    String lastLap();

    @Message("Attempts")
    String attempts();

    @Message("Form")
    String form();

    @Message("up")
    String up();

    @Message("down")
    String down();

    @Message("ranks that are possible within the uncertainty")
    String bandMeans();

    @Message("fastest lap of all")
    String fastestLap();

    @Message("personal best")
    String personalBest();

    @Message("No result yet. The first model to finish leads.")
    String noResultsOpen();

    @Message("The race has not opened yet.")
    String noResultsScheduled();

    @Message("Nobody has a result in this race.")
    String noResults();

    @Message("Latest")
    String latest();

    @Message("Nothing has happened yet.")
    String noNews();

    @Message("Hidden suite, committed")
    String suiteCommitment();

    @Message(
            "SHA-256 of the hidden tracks and a salt. Both are published when the race closes, so that anyone can check that nothing was changed.")
    String commitmentMeans();

    // the way in
    @Message("Seasons and races")
    String home();

    @Message("Who drives best where nobody has driven?")
    String homeTitle();

    @Message(
            "Models race on hidden tracks in the simulator and on real tracks in the hall, for points in one season. Watching needs no login.")
    String homeLead();

    @Message("Now and next")
    String whatNow();

    @Message("There is no season yet.")
    String noSeason();

    @Message("As soon as an organizer plans one, it appears here by itself.")
    String noSeasonNext();

    @Message("Plan a season")
    String planSeason();

    @Message("{rounds} {#if rounds == 1}round{#else}rounds{/if}, {racers} {#if racers == 1}racer{#else}racers{/if}")
    String roundsAndRacers(int rounds, int racers);

    @Message("{points} points")
    String points(int points);

    @Message("running")
    String seasonRunning();

    @Message("planned")
    String seasonPlanned();

    // a season
    @Message("Calendar")
    String calendar();

    @Message("No round is planned yet.")
    String noRounds();

    @Message("Races to be announced.")
    String noRaces();

    @Message("Standings")
    String standings();

    @Message("By rank a race gives {points} points.")
    String pointsSentence(String points);

    @Message(
            "{#if count == 1}Each racer's worst result does not count.{#else}Each racer's {count} worst results do not count.{/if}")
    String dropSentence(int count);

    @Message("Equal points: {rule}.")
    String tieSentence(String rule);

    @Message("Points")
    String pointsHead();

    @Message("does not count")
    String dropped();

    @Message("No points yet. They come with the first results.")
    String noStandings();

    @Message("No lap yet. The first valid one leads.")
    String noResultsEvent();

    // a submission
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

    @Message("Your earlier results stand. Mend the model and submit it again:")
    String failedNext();

    @Message("Something broke on our side")
    String brokenTitle();

    @Message("The submission is safe and does not count against the limit. It is tried again by itself.")
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

    @Message("Score")
    String score();

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

    @Message("Model")
    String model();

    @Message("Suite")
    String suite();

    @Message("Engine")
    String engine();

    @Message("Runner")
    String runner();

    @Message("version {version}")
    String version(int version);

    // an event
    @Message("On track")
    String onTrack();

    @Message("Last run")
    String lastRun();

    @Message("running")
    String runRunning();

    @Message("ready")
    String runReady();

    @Message("paused")
    String runPaused();

    @Message("over")
    String runOver();

    @Message("waiting")
    String runQueued();

    @Message("Time left")
    String timeLeft();

    @Message("This lap")
    String thisLap();

    @Message("Laps")
    String laps();

    @Message("Time is up; the lap under way may finish.")
    String lastLapMayFinish();

    @Message("Nobody is on the track.")
    String nobodyOnTrack();

    @Message("Next on track")
    String queue();

    @Message("The queue is empty.")
    String queueEmpty();

    @Message("Next")
    String nextUp();

    @Message("For the hall")
    String forTheHall();

    @Message("Hall screen")
    String hallScreen();

    @Message("Stream overlay")
    String streamOverlay();

    @Message("Timekeeper's console")
    String console();

    @Message("invalid")
    String invalid();

    @Message("{#if count == 1}1 reset{#else}{count} resets{/if}")
    String resetsCount(int count);

    @Message("by hand")
    String byHand();
}
