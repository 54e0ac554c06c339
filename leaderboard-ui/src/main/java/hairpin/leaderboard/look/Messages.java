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

    @Message("Download the public result")
    String publicResult();

    @Message("With it anyone can drive it all again and get the same bits:")
    String publicResultMeans();

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

    // a racer's own
    @Message("Your race")
    String yourRace();

    @Message("To race here, enter the season first.")
    String registerFirst();

    @Message("Enter the season")
    String registerNow();

    @Message("You race as {alias}.")
    String racingAs(String alias);

    @Message("{left} of {all} submissions left.")
    String attemptsLeft(int left, int all);

    @Message("Upload a model")
    String uploadFirst();

    @Message("Submit")
    String submitModel();

    @Message("Submissions are taken as soon as the race opens.")
    String notOpenYet();

    @Message("The race takes no more submissions.")
    String closedForEntries();

    @Message("Want to race? Log in and submit a model.")
    String visitorRace();

    @Message("Want to race this season? Log in and enter.")
    String visitorSeason();

    @Message("Your entry")
    String yourEntry();

    @Message("Enter this season")
    String enterSeason();

    @Message("You race as")
    String entryAs();

    @Message("The season is over.")
    String seasonOver();

    @Message("Alias")
    String alias();

    @Message("Your name on every board. Letters, digits, hyphens.")
    String aliasHint();

    @Message("Country")
    String country();

    @Message("Two letters, such as DE or JP.")
    String countryHint();

    @Message("Team")
    String team();

    @Message("May stay empty.")
    String teamHint();

    @Message("My alias, country, team and results may be shown to everyone.")
    String consent();

    @Message("Enter")
    String register();

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

    @Message("There is no such page")
    String missingTitle();

    @Message("The address may be misspelt, or what it showed was removed.")
    String missingDetail();

    @Message("This page is not for your login")
    String forbiddenTitle();

    @Message("It needs a role that you do not have. Ask the organizer.")
    String forbiddenDetail();

    @Message("Next: enter a season")
    String nextRegister();

    @Message("Choose one, then your alias.")
    String nextRegisterHint();

    @Message("Choose a season")
    String chooseSeason();

    @Message("Next: upload a model")
    String nextUpload();

    @Message("A car archive as it comes from training.")
    String nextUploadHint();

    @Message("Upload a model")
    String uploadModel();

    @Message("Next: submit a model")
    String nextSubmit();

    @Message("You are entered and have a model. These races are open:")
    String nextSubmitHint();

    @Message("No race is open right now.")
    String noOpenRace();

    @Message("You are in the race")
    String nextWatch();

    @Message("Watch the board, or submit a better model while submissions are left.")
    String nextWatchHint();

    @Message("My submissions")
    String mySubmissions();

    @Message("Nothing submitted yet.")
    String noSubmissions();

    @Message("My seasons")
    String myRegistrations();

    @Message("Not entered in any season yet.")
    String noRegistrations();

    @Message("{#if count == 0}No model yet.{#else if count == 1}One model.{#else}{count} models.{/if}")
    String modelCount(int count);

    @Message("To the models")
    String toModels();

    @Message("An archive is read, never run: what is inside is checked before it is kept.")
    String modelsLead();

    @Message("Model archive")
    String modelArchive();

    @Message(".tar.gz or .zip, at most 64 MB")
    String archiveHint();

    @Message("Upload")
    String upload();

    @Message("Your models")
    String yourModels();

    @Message("No model yet. Upload the first one above.")
    String noModels();

    @Message("Sensor")
    String sensor();

    @Message("Actions")
    String actions();

    @Message("Network")
    String network();

    @Message("Size")
    String size();

    @Message("Uploaded")
    String uploaded();

    @Message("What to do")
    String whatToDo();

    @Message("continuous")
    String continuous();

    @Message("{count} discrete")
    String discrete(int count);

    @Message("{thousands} k weights")
    String weights(String thousands);

    @Message("Download")
    String download();

    @Message("Delete …")
    String delete();

    @Message("Delete {name}?")
    String deleteModel(String name);

    @Message("Results that it has reached stay. The archive itself cannot be brought back.")
    String deleteMeans();

    @Message("Delete for good")
    String deleteNow();

    @Message("Keep it")
    String keepIt();

    // the timekeeper's console
    @Message("Space")
    String space();

    @Message("Start")
    String doStart();

    @Message("Pause")
    String doPause();

    @Message("Resume")
    String doResume();

    @Message("Lap")
    String doLap();

    @Message("Undo")
    String doUndo();

    @Message("Did not finish")
    String doDnf();

    @Message("End")
    String doEnd();

    @Message("Last lap invalid")
    String invalidateLast();

    @Message("Last lap valid")
    String validateLast();

    @Message("Invalid")
    String doInvalidate();

    @Message("Valid")
    String doValidate();

    @Message("+ reset")
    String addReset();

    @Message("No lap yet. The first crossing starts the clock.")
    String noLapYet();

    @Message("The gate {device} last saw the car at {at}.")
    String lastPassing(String device, String at);

    @Message("No sensor has seen the car in this run.")
    String noPassing();

    @Message("{#if count == 1}1 passing kept that does not count{#else}{count} passings kept that do not count{/if}")
    String filteredPassings(int count);

    @Message("too soon after the last crossing")
    String flagTooSoon();

    @Message("before the run was called")
    String flagNotCalled();

    @Message("while paused")
    String flagPaused();

    @Message("after the run was over")
    String flagRunOver();

    @Message("judged to be no crossing")
    String flagDiscounted();

    @Message("Check somebody in.")
    String checkInFirst();

    @Message("Call the next one from the queue.")
    String callNext();

    @Message("To the track")
    String callToTrack();

    @Message("Check in")
    String checkIn();

    @Message("Car")
    String car();

    @Message("Logging in does not work at the moment")
    String noLoginTitle();

    @Message(
            "The login server does not answer. Boards and standings go on; what you have stored is safe. Try again in a minute.")
    String noLoginDetail();

    @Message("Try again")
    String tryAgain();
}
