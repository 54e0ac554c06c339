package hairpin.leaderboard.race;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of a season's page.
@MessageBundle("season")
interface SeasonMessages {

    @Message("{points} points")
    String points(int points);

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

    @Message("The order: more points first; then more wins, more second places and so on, dropped races included; then"
            + " the better rank in the latest race that tells them apart; then the earlier registration.")
    String countback();

    @Message("does not count")
    String dropped();

    @Message("No points yet. They come with the first results.")
    String noStandings();

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

    @Message("May stay empty.")
    String teamHint();

    @Message("My alias, country, team and results may be shown to everyone.")
    String consent();

    @Message("Enter")
    String register();
}
