package hairpin.driver.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/// Sings when something that a file brought along is run: what an attacker plants, harmless here.
final class Canary {

    private static final AtomicInteger SONGS = new AtomicInteger();

    private Canary() {}

    static int songs() {
        return SONGS.get();
    }

    /// Sings when it is read from Java's serialisation.
    static final class Serialised implements Serializable {

        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            SONGS.incrementAndGet();
        }
    }

    /// Sings when it is loaded by its name. Each of the two can do it once.
    static final class NamedInFile {
        static {
            SONGS.incrementAndGet();
        }
    }

    /// As [NamedInFile], for the loader that is meant to fail.
    static final class NamedInProof {
        static {
            SONGS.incrementAndGet();
        }
    }

    static byte[] serialised() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Serialised());
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
