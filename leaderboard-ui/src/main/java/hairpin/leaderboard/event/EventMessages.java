package hairpin.leaderboard.event;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of a physical event's pages.
@MessageBundle("event")
interface EventMessages {

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
