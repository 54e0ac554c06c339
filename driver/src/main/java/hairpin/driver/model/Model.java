package hairpin.driver.model;

import hairpin.driver.Driver;
import hairpin.driver.Senses;
import hairpin.driver.network.Branch;
import hairpin.driver.network.Inference;
import hairpin.driver.network.Network;
import hairpin.driver.network.Source;

/// A model that was read and found fit to drive. Immutable; any number of threads may ask it for drivers.
public final class Model {

    private final ModelMetadata metadata;
    private final Network network;
    private final String sha256;
    private final String graphMd5;
    private final Object preparing = new Object();
    private Inference prepared;

    Model(ModelMetadata metadata, Network network, String sha256, String graphMd5) {
        this.metadata = metadata;
        this.network = network;
        this.sha256 = sha256;
        this.graphMd5 = graphMd5;
    }

    public ModelMetadata metadata() {
        return metadata;
    }

    /// What the network really looks at: at most what the metadata names.
    public Senses senses() {
        boolean picture = false;
        boolean row = false;
        for (Branch branch : network.branches()) {
            picture |= branch.source() instanceof Source.Picture;
            row |= branch.source() instanceof Source.Row;
        }
        return new Senses(
                picture ? metadata.senses().camera() : Senses.Camera.NONE,
                row ? metadata.senses().lidar() : Senses.Lidar.NONE);
    }

    /// SHA-256 of the whole archive, lower-case hexadecimal.
    public String sha256() {
        return sha256;
    }

    /// MD5 of the network's file alone, as cars show it, lower-case hexadecimal.
    public String graphMd5() {
        return graphMd5;
    }

    /// How many weights the part of the network that drives has.
    public long parameters() {
        return network.parameters();
    }

    /// The layers in one line for people.
    public String network() {
        return network.summary();
    }

    /// Multiply-adds for one frame.
    public long multiplyAdds() {
        return network.multiplyAdds();
    }

    /// A new driver with its own buffers; it chooses the best action, never a random one. Drivers of one model share
    /// its weights.
    public Driver newDriver() {
        return new NetworkDriver(senses(), inference(), Policy.of(metadata, network));
    }

    private Inference inference() {
        synchronized (preparing) {
            if (prepared == null) {
                prepared = network.prepare();
            }
            return prepared;
        }
    }
}
