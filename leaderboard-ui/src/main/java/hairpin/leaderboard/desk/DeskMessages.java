package hairpin.leaderboard.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the organizer's desk.
@MessageBundle("desk")
interface DeskMessages {

    // the desk
    @Message("Organizer's desk")
    String title();

    @Message("What waits for you is on top, the seasons are below.")
    String lead();

    @Message("What needs you now")
    String needs();

    @Message("Nothing waits for you.")
    String noNeeds();

    @Message("There is no season yet.")
    String emptyTitle();

    @Message("A season holds rounds, and rounds hold races: virtual ones on hidden tracks, and events in a hall.")
    String emptyHint();

    @Message("Create your first season")
    String firstSeason();

    @Message("New season")
    String newSeason();

    @Message("Public page")
    String publicPage();

    @Message("No race in this round yet.")
    String noRaceYet();

    @Message("{count} {#if count == 1}result{#else}results{/if}")
    String results(int count);

    @Message("{count} {#if count == 1}submission{#else}submissions{/if}")
    String submissions(int count);

    @Message("{count} under way")
    String underWay(int count);

    @Message("{count} without news for five minutes")
    String silentSince(int count);

    @Message("broke on our side")
    String needBroke();

    @Message("stuck")
    String needSilent();

    @Message("on the track")
    String needRun();

    @Message("to make final")
    String needFinish();

    @Message("waits for results")
    String needWaits();

    @Message("closes soon")
    String needCloses();

    @Message("opens soon")
    String needOpens();

    @Message("models that cannot race")
    String needFailed();

    @Message("has no round")
    String needRound();

    @Message("has no race")
    String needRace();

    @Message("To the console")
    String toConsole();

    @Message("Look at the results and make them final")
    String toFinish();

    @Message("Add a round")
    String toRound();

    @Message("Add a race")
    String toRace();

    @Message("Open …")
    String stepOpen();

    @Message("Close …")
    String stepClose();

    @Message("Make final …")
    String stepFinish();

    // a race
    @Message("Results")
    String resultsTitle();

    @Message("Submissions without a result")
    String unwell();

    @Message("Every submission has a result.")
    String allWell();

    @Message("The race")
    String facts();

    @Message("Opens")
    String opens();

    @Message("Closes")
    String closes();

    @Message("Submissions per racer")
    String maxSubmissions();

    @Message("Hidden suite")
    String suite();

    @Message("Elsewhere")
    String elsewhere();

    // steps
    @Message("What will happen:")
    String whatHappens();

    @Message("Open {race} now?")
    String openQuestion(String race);

    @Message("Open now")
    String openNow();

    @Message("Racers may submit from now on, at most {count} models each.")
    String openVirtual(int count);

    @Message("Timekeepers may check racers in and time them from now on.")
    String openEvent();

    @Message("The digest of the hidden suite ({count} rollouts) is shown to everyone.")
    String openCommitment(int count);

    @Message("Ranking and driving rules cannot be changed any more; it closes by itself at its closing time.")
    String openFixed();

    @Message("Close {race} now?")
    String closeQuestion(String race);

    @Message("Close now")
    String closeNow();

    @Message("No more submissions are taken.")
    String closeVirtual();

    @Message("Nobody may be checked in any more.")
    String closeEvent();

    @Message("{count} submissions that are under way still count.")
    String closeUnderWay(int count);

    @Message("The hidden tracks and the salt of their digest are published.")
    String closeReveal();

    @Message("A closed race does not open again.")
    String closeForGood();

    @Message("Make {race} final?")
    String finishQuestion(String race);

    @Message("Make final")
    String finishNow();

    @Message("The results of {count} racers and their points stand, and are published as final.")
    String finishPoints(int count);

    @Message("{count} results are still to come: the race cannot be made final before.")
    String finishUnderWay(int count);

    @Message("This cannot be taken back.")
    String finishForGood();

    @Message("Not now")
    String notNow();

    // forms
    @Message("Cancel")
    String cancel();

    @Message("Nothing was stored yet")
    String amiss();

    @Message("Mend the marked fields and send the form again. What you typed is still there.")
    String amissNext();

    @Message("Address")
    String slug();

    @Message("Lower-case letters, digits and hyphens. Left empty, it is made from the name.")
    String slugHint();

    @Message("Name")
    String seasonName();

    @Message("What it is about")
    String description();

    @Message("One or two sentences for the season's page. May stay empty.")
    String descriptionHint();

    @Message("Time zone")
    String timeZone();

    @Message("Times are shown and typed in this zone, such as Europe/Berlin.")
    String timeZoneHint();

    @Message("Points by rank")
    String pointsTable();

    @Message("For rank 1, 2, 3 and so on. Every race of the season gives these.")
    String pointsTableHint();

    @Message("Worst rounds that do not count")
    String dropWorst();

    @Message("Of each racer. 0 lets every round count.")
    String dropWorstHint();

    @Message("Create the season")
    String createSeason();

    @Message("New round")
    String newRound();

    @Message("A round is a stage of the season, such as a weekend. It holds one or more races.")
    String roundLead();

    @Message("Name of the round")
    String roundName();

    @Message("Such as Blind Corners, or Night in the Hall.")
    String roundNameHint();

    @Message("Add a round")
    String addRound();

    @Message("Add a race")
    String addRace();

    @Message("New race")
    String newRace();

    @Message("Which kind of race?")
    String whichKind();

    @Message("Models are submitted over days and driven in the simulator on tracks that nobody has seen.")
    String qualifierMeans();

    @Message("The same, for the end of a round or season: few submissions, harder tracks.")
    String finalMeans();

    @Message("Cars on a real track: racers check in, laps are timed by sensors or by hand.")
    String eventMeans();

    @Message("Add a race later")
    String later();

    @Message("It gives the points of its season.")
    String pointsFromSeason();

    @Message("Name of the race")
    String raceName();

    @Message("Ranking")
    String ranking();

    @Message("Cannot be changed later.")
    String rankingHint();

    @Message("When")
    String when();

    @Message("It opens by itself. You can also open it earlier by hand.")
    String opensHint();

    @Message("It closes by itself. What is under way then still counts.")
    String closesHint();

    @Message("Of the two times above. The season's own is filled in.")
    String raceZoneHint();

    @Message("How it is timed")
    String timingRules();

    @Message("Time on the track, in seconds")
    String runTime();

    @Message("Of one run. The lap under way at its end may finish.")
    String runTimeHint();

    @Message("Minimum lap time, in seconds")
    String minLap();

    @Message("A crossing sooner than this after the last one is no lap.")
    String minLapHint();

    @Message("Runs per racer")
    String maxRuns();

    @Message("Left empty: as many as there is time for.")
    String maxRunsHint();

    @Message("How it is driven")
    String drivingRules();

    @Message("Laps per track")
    String lapsPerRollout();

    @Message("Time limit per track, in seconds")
    String maxTime();

    @Message("Off-track penalty, in seconds")
    String offTrackPenalty();

    @Message("Collision penalty, in seconds")
    String collisionPenalty();

    @Message("Most resets per track")
    String maxResets();

    @Message(
            "Tracks are drawn for you and stay hidden from everyone until the race closes. Everyone sees their digest from the opening on.")
    String suiteMeans();

    @Message("Number of tracks")
    String tracks();

    @Message("Easiest")
    String easiest();

    @Message("Hardest")
    String hardest();

    @Message("From 0 to 1; the tracks are spread evenly between.")
    String difficultyHint();

    @Message("Seed")
    String seed();

    @Message("Left empty, it is drawn for you and nobody knows it. A number draws the same tracks again.")
    String seedHint();

    @Message("Drive every track in both directions")
    String bothWays();

    @Message("Create the race")
    String createRace();

    // what is wrong with a field
    @Message("This is needed.")
    String wrongMissing();

    @Message("Must be from {low} to {high}.")
    String wrongRange(String low, String high);

    @Message("Must be 2 to 64 lower-case letters, digits and hyphens.")
    String wrongSlug();

    @Message("Must be a day and a time.")
    String wrongMoment();

    @Message("The clocks go forward that day: this hour does not exist.")
    String wrongHour();

    @Message("Must be after the opening.")
    String wrongOrder();

    @Message("Must not be less than the easiest.")
    String wrongEasiest();

    @Message("There is no such time zone. Type one such as Europe/Berlin.")
    String wrongZone();

    @Message("Must be whole numbers with commas between them.")
    String wrongNumbers();

    @Message("Must be a whole number.")
    String wrongWhole();

    // changes, entries, rulings
    @Message("Change")
    String change();

    @Message("Rename")
    String rename();

    @Message("Save")
    String save();

    @Message("How points come about has been fixed since the first race opened.")
    String pointsFixed();

    @Message("Its rules have been fixed since it opened.")
    String rulesFixed();

    @Message("While the race is open it may only rise.")
    String onlyHigher();

    @Message("Entries")
    String entries();

    @Message("Racers enter by themselves, the newest are on top. Whoever does not belong here can be excluded.")
    String entriesLead();

    @Message("Nobody has entered yet. The season's public page is where racers do.")
    String noEntries();

    @Message("new entries")
    String needEntries();

    @Message("{count} in the last 24 hours")
    String newToday(int count);

    @Message("Division")
    String division();

    @Message("Entered")
    String registered();

    @Message("new")
    String fresh();

    @Message("excluded")
    String excluded();

    @Message("disqualified")
    String disqualified();

    @Message("Exclude …")
    String exclude();

    @Message("Exclusions")
    String exclusions();

    @Message("Exclude {alias} from the season?")
    String excludeQuestion(String alias);

    @Message("Exclude")
    String excludeNow();

    @Message("The racer leaves the standings and every board that is not final.")
    String excludeBoards();

    @Message("The racer can neither submit nor be checked in any more.")
    String excludeNoMore();

    @Message("Results of final races stay.")
    String excludeFinal();

    @Message("It can be lifted again; then everything is as before.")
    String canBeLifted();

    @Message("Reason")
    String reason();

    @Message("Everyone reads it beside the result.")
    String reasonHint();

    @Message("Rulings")
    String rulings();

    @Message("Rule …")
    String rule();

    @Message("Rule on {alias}")
    String ruleOn(String alias);

    @Message("The board changes at once, and says what was decided and why.")
    String ruleLead();

    @Message("What is decided?")
    String whatRuling();

    @Message("Disqualify: the results in this race do not count")
    String disqualify();

    @Message("The results in this race will not count. A time penalty has no place in this ranking.")
    String disqualifyOnly();

    @Message("Penalise: time is added to the result")
    String penalise();

    @Message("Penalty, in seconds")
    String penaltySeconds();

    @Message("Only with a penalty.")
    String penaltyHint();

    @Message("Decide")
    String ruleNow();

    @Message("Lift …")
    String lift();

    @Message("Lift the ruling on {alias}?")
    String liftQuestion(String alias);

    @Message("Why it is lifted")
    String liftReason();

    @Message("Lift")
    String liftNow();

    @Message("Lifted by {name}:")
    String liftedBy(String name);
}
