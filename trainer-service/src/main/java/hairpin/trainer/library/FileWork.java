package hairpin.trainer.library;

import java.io.IOException;

/// Something done to an archive's file inside a transaction, which does not commit when it fails.
@FunctionalInterface
interface FileWork {

    void run() throws IOException;
}
