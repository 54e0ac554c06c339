package hairpin.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.driver.model.ActionSpace;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReader;
import hairpin.driver.model.ModelReading;
import hairpin.driver.network.Dense;
import hairpin.driver.network.Volume;
import hairpin.driver.write.CarArchive;
import hairpin.driver.write.FrozenGraphWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunedTest {

    @TempDir
    private Path folder;

    @Test
    void who_takes_a_sample_as_it_is_brings_its_very_bytes() throws IOException {
        Path sample = sample(
                new ActionSpace.Discrete(List.of(new ActionSpace.Action(-15, 1), new ActionSpace.Action(15, 2.5))));

        Tuned own = new Tuned(sample, 100);

        assertThat(own.archive()).isEqualTo(Files.readAllBytes(sample));
        assertThat(own.fileName()).isEqualTo("fast.tar.gz");
    }

    @Test
    void a_tuned_model_has_the_same_network_and_lower_speeds() throws IOException {
        Path sample = sample(
                new ActionSpace.Discrete(List.of(new ActionSpace.Action(-15, 1), new ActionSpace.Action(15, 2.5))));

        Tuned tuned = new Tuned(sample, 90);
        Model model = model(tuned.archive());

        assertThat(tuned.fileName()).isEqualTo("fast-90.tar.gz");
        assertThat(model.metadata().actionSpace())
                .isEqualTo(new ActionSpace.Discrete(
                        List.of(new ActionSpace.Action(-15, 0.9), new ActionSpace.Action(15, 2.25))));
        assertThat(model.graphMd5()).isEqualTo(model(Files.readAllBytes(sample)).graphMd5());
    }

    @Test
    void a_continuous_model_loses_its_top_speed() throws IOException {
        Path sample = sample(new ActionSpace.Continuous(new ActionSpace.Range(-30, 30), new ActionSpace.Range(1, 3)));

        assertThat(model(new Tuned(sample, 90).archive()).metadata().actionSpace())
                .isEqualTo(new ActionSpace.Continuous(new ActionSpace.Range(-30, 30), new ActionSpace.Range(1, 2.7)));
    }

    private Path sample(ActionSpace space) throws IOException {
        int outputs = space.outputs();
        Dense dense = new Dense(19200, new float[19200 * outputs], new float[outputs], false);
        byte[] graph = FrozenGraphWriter.write(new Volume(120, 160, 1), List.of(dense));
        return Files.write(folder.resolve("fast.tar.gz"), CarArchive.write(graph, space));
    }

    private static Model model(byte[] archive) {
        return ((ModelReading.Readable) ModelReader.read("tuned", archive)).model();
    }
}
