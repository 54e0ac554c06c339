package hairpin.leaderboard.race;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of a race's board and the desk beside it.
@MessageBundle("board")
interface BoardMessages {

    @Message("closes in")
    String closesIn();

    @Message("opens in")
    String opensIn();

    @Message("Live classification of {race}, best first")
    String boardOf(String race);

    @Message("Ranks gained or lost")
    String movement();

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

    @Message(
            "While the tracks are hidden, figures are rounded to what the interval supports, and of each racer only a result that is surely better than the last one is shown. All of it is told when the race closes.")
    String hiddenMeans();

    @Message("lap over par on the hidden tracks less that on the practice tracks")
    String seenGapMeans();

    @Message("Hidden suite, committed")
    String suiteCommitment();

    @Message(
            "SHA-256 of the hidden suite, with what else is on the road, and of a salt. All of it is published when the race closes, so that anyone can check that nothing was changed.")
    String commitmentMeans();

    @Message("No lap yet. The first valid one leads.")
    String noResultsEvent();

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
}
