package hairpin.leaderboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void every_word_is_there_in_german_and_no_other() throws IOException {
        Properties german = new Properties();
        try (Reader file = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages/msg_de.properties"), StandardCharsets.UTF_8)) {
            german.load(file);
        }
        assertThat(german.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Messages.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }
}
