package hairpin.leaderboard.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the organizer's desk: what needs her, the tree, a race and its steps.
@MessageBundle("desk")
interface DeskMessages {

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

    @Message("Entries")
    String entries();

    @Message("new entries")
    String needEntries();

    @Message("{count} in the last 24 hours")
    String newToday(int count);
}
