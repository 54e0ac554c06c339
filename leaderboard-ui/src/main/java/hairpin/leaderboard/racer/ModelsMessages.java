package hairpin.leaderboard.racer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages about models.
@MessageBundle("models")
interface ModelsMessages {

    @Message("An archive is read, never run: what is inside is checked before it is kept.")
    String modelsLead();

    @Message("Model archive")
    String modelArchive();

    @Message("whole digest")
    String wholeDigest();

    @Message(".tar.gz or .zip, at most 512 MB")
    String archiveHint();

    @Message("Upload")
    String upload();

    @Message("Your models")
    String yourModels();

    @Message("No model yet. Upload the first one above.")
    String noModels();

    @Message("Sensor")
    String sensor();

    @Message("Actions")
    String actions();

    @Message("Network")
    String network();

    @Message("Size")
    String size();

    @Message("Uploaded")
    String uploaded();

    @Message("continuous")
    String continuous();

    @Message("{count} discrete")
    String discrete(int count);

    @Message("{thousands} k weights")
    String weights(String thousands);

    @Message("Download")
    String download();

    @Message("Delete …")
    String delete();

    @Message("Delete {name}?")
    String deleteModel(String name);

    @Message("Results that it has reached stay. The archive itself cannot be brought back.")
    String deleteMeans();

    @Message("Delete for good")
    String deleteNow();

    @Message("Keep it")
    String keepIt();
}
