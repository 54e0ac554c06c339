package hairpin.leaderboard.racer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of a racer's own page.
@MessageBundle("racer")
interface RacerMessages {

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
}
