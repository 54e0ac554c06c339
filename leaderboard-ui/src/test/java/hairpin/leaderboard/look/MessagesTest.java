package hairpin.leaderboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    @Test
    void each_feature_has_its_words() throws IOException, URISyntaxException {
        assertThat(bundles()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_word_is_there_in_german_and_no_other(Class<?> bundle) throws IOException {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        String file = name + "_de.properties";
        assertThat(german(file).stringPropertyNames())
                .as(file)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(bundle.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    private static Properties german(String file) throws IOException {
        Properties german = new Properties();
        InputStream words = MessagesTest.class.getResourceAsStream("/messages/" + file);
        assertThat(words).as(file).isNotNull();
        try (Reader reader = new InputStreamReader(words, StandardCharsets.UTF_8)) {
            german.load(reader);
        }
        return german;
    }

    static List<Class<?>> bundles() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Assets.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("Messages.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(MessagesTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
