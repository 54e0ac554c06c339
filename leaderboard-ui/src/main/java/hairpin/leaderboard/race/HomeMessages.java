package hairpin.leaderboard.race;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the way in.
@MessageBundle("home")
interface HomeMessages {

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

    @Message("running")
    String seasonRunning();

    @Message("planned")
    String seasonPlanned();
}
