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
}
