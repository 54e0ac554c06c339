package hairpin.driver.model;

import hairpin.driver.Driver;

/// A model that was read and found fit to drive. Immutable; any number of threads may ask it for drivers.
public final class Model {

    private final ModelMetadata metadata;
    private final String sha256;

    Model(ModelMetadata metadata, String sha256) {
        this.metadata = metadata;
        this.sha256 = sha256;
    }

    public ModelMetadata metadata() {
        return metadata;
    }

    /// SHA-256 of the whole archive, lower-case hexadecimal.
    public String sha256() {
        return sha256;
    }

    /// MD5 of the network's file alone, as cars show it, lower-case hexadecimal.
    public String graphMd5() {
        return "";
    }

    /// How many weights the part of the network that drives has.
    public long parameters() {
        return 0;
    }

    /// The layers in one line for people.
    public String network() {
        return "";
    }

    /// A new driver with its own buffers; it chooses the best action, never a random one.
    public Driver newDriver() {
        return (seen, count, out) -> {
            for (int i = 0; i < count; i++) {
                out.set(i, 0, 0);
            }
        };
    }
}
