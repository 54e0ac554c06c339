package hairpin.leaderboard.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of judging again, and of results that came out otherwise.
@MessageBundle("rejudge")
interface RejudgeMessages {

    @Message("Judged again")
    String title();

    @Message("Judge again …")
    String again();

    @Message("{race}, judged again")
    String heading(String race);

    @Message("Judge {race} again?")
    String question(String race);

    @Message("Everything that finished or failed is driven again on the same suite. What comes out is kept "
            + "apart: nothing changes until you have seen it and apply it.")
    String lead();

    @Message("Why")
    String why();

    @Message("Everyone reads it on the board once it is applied.")
    String whyHint();

    @Message("Drive all again")
    String start();

    @Message("{done} of {total} driven")
    String driven(int done, int total);

    @Message("to decide")
    String toDecide();

    @Message("applied")
    String applied();

    @Message("dropped")
    String dropped();

    @Message("Counts now")
    String before();

    @Message("Came out")
    String after();

    @Message("Rank")
    String rank();

    @Message("Engine")
    String engine();

    @Message("another")
    String otherEngine();

    @Message("the same")
    String sameEngine();

    @Message("waits")
    String waits();

    @Message("cannot race")
    String refused();

    @Message("keeps its result")
    String keeps();

    @Message("We could not drive {count} of them again. They keep their results.")
    String broke(int count);

    @Message("Reason for your decision")
    String decideWhy();

    @Message("It is kept with your name.")
    String decideHint();

    @Message("Apply: these results count from now on")
    String apply();

    @Message("Drop: nothing changes")
    String drop();

    @Message("{alias} #{number} was driven again and something else came out")
    String differs(String alias, int number);

    @Message("The same model on the same tracks must give the same bits: look into the runners before you "
            + "trust results, then judge the race again.")
    String differsNext();

    @Message("Results came out otherwise when the league drove them once more")
    String alarm();

    @Message("{count} {#if count == 1}result{#else}results{/if}")
    String alarmCount(int count);

    @Message("What it was")
    String settleReason();

    @Message("Settled")
    String settle();
}
