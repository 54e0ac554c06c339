package hairpin.leaderboard.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Why a model cannot race.
@MessageBundle("failure")
interface FailureMessages {

    @Message(
            "The model decides too slowly: a race leaves it {ms} ms of one core for each decision, and it took more. Train a smaller network.")
    String tooSlow(String ms);

    @Message("The model needs more memory than the {mb} MB that a race has. Train a smaller network.")
    String tooMuchMemory(String mb);

    @Message("The model was deleted before it raced. Upload it again, then submit it.")
    String deleted();

    @Message("The archive is neither a tar.gz nor a zip, or it is damaged.")
    String unreadableArchive();

    @Message("The archive has an entry that could do harm, such as a link.")
    String unsafeArchive();

    @Message("Something in it is larger than it may be in a model.")
    String tooLarge();

    @Message("A file that every model needs is not in the archive.")
    String missingFile();

    @Message("The description of the model, model_metadata.json, cannot be used.")
    String badMetadata();

    @Message("This league has no such sensor.")
    String unsupportedSensor();

    @Message("The file of the network cannot be read.")
    String unreadableGraph();

    @Message("The network has an operation that is not accepted.")
    String unsupportedOperation();

    @Message("The layers of the network are put together in a way that is not accepted.")
    String unsupportedGraph();

    @Message("Weights of the network are missing, not finite, or of the wrong shape.")
    String badWeights();

    @Message("What the network answers does not fit the action space.")
    String actionsDoNotFit();
}
