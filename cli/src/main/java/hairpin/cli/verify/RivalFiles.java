package hairpin.cli.verify;

import hairpin.cli.UnusableInputException;
import hairpin.cli.inspect.ModelFile;
import hairpin.driver.model.Digests;
import hairpin.driver.model.Model;
import hairpin.events.PublicResult;
import hairpin.events.Rival;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The archives of the models that a result was raced against: named, or lying beside the result.
final class RivalFiles {

    private final List<Rival> rivals;
    private final Map<String, Path> byDigest = new HashMap<>();

    /// @param result the file of the published result
    /// @param named those that somebody named
    /// @throws UnusableInputException when one that was named is no rival of this race
    RivalFiles(PublicResult published, Path result, List<Path> named) {
        rivals = published.rules().rivals();
        List<String> digests = rivals.stream().map(Rival::modelSha256).toList();
        for (Path file : named) {
            String digest = digest(file);
            if (!digests.contains(digest)) {
                throw new UnusableInputException(file + " is no rival of this race: its digest is " + digest
                        + (digests.isEmpty() ? ", and there were none" : ", raced were " + String.join(", ", digests)));
            }
            byDigest.put(digest, file);
        }
        if (!byDigest.keySet().containsAll(digests)) {
            archivesBeside(result).forEach(file -> byDigest.putIfAbsent(digest(file), file));
        }
    }

    /// All of them, in the order of the rules; empty when one is neither named nor found.
    ///
    /// @param needed whether there is no going without them
    /// @throws UnusableInputException when one is needed and missing, or refused
    List<Model> models(boolean needed) {
        for (Rival rival : rivals) {
            if (!byDigest.containsKey(rival.modelSha256())) {
                if (needed) {
                    throw new UnusableInputException("the rival " + rival.name() + " is missing: give the archive with"
                            + " digest " + rival.modelSha256() + " as --rival FILE, or put it beside the result");
                }
                return List.of();
            }
        }
        return rivals.stream()
                .map(it -> ModelFile.usable(byDigest.get(it.modelSha256())))
                .toList();
    }

    private static List<Path> archivesBeside(Path result) {
        try (Stream<Path> files = Files.list(result.toAbsolutePath().getParent())) {
            return files.filter(file -> file.toString().matches(".*\\.(tar\\.gz|tgz|zip)"))
                    .filter(file -> Files.isRegularFile(file) && Files.isReadable(file))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digested = new DigestInputStream(in, Digests.sha256());
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException _) {
            throw new UnusableInputException(file + " cannot be read");
        }
    }
}
