package hairpin.leaderboard.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The frame around every page, and what is said when there is no page.
@MessageBundle("page")
interface PageMessages {

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

    @Message("There is no such page")
    String missingTitle();

    @Message("The address may be misspelt, or what it showed was removed.")
    String missingDetail();

    @Message("This page is not for your login")
    String forbiddenTitle();

    @Message("It needs a role that you do not have. Ask the organizer.")
    String forbiddenDetail();

    @Message("Logging in does not work at the moment")
    String noLoginTitle();

    @Message(
            "The login server does not answer. Boards and standings go on; what you have stored is safe. Try again in a minute.")
    String noLoginDetail();

    @Message("Try again")
    String tryAgain();
}
