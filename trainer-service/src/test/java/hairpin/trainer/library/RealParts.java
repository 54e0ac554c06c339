package hairpin.trainer.library;

import hairpin.servers.RealServers;
import hairpin.servers.SchemaOwner;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL, a directory for archives, and a key of our own that tokens are signed with.
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> config =
                new HashMap<>(RealServers.shared().postgresConfig(SchemaOwner.TRAINER, "trainer_library_test"));
        try {
            KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            config.put(
                    "quarkus.oidc.public-key",
                    base64.encodeToString(keys.getPublic().getEncoded()));
            config.put(
                    "smallrye.jwt.sign.key",
                    "-----BEGIN PRIVATE KEY-----\n"
                            + base64.encodeToString(keys.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
            config.put(
                    "hairpin.blobs.directory",
                    Files.createTempDirectory("archives").toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        config.put("hairpin.models.max-per-racer", "3");
        config.put("hairpin.models.max-size-per-racer", "1M");
        config.put("hairpin.models.max-upload", "1M");
        return config;
    }

    @Override
    public void stop() {}
}
