package hairpin.leaderboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugsTest {

    @Test
    void a_name_becomes_an_address() {
        assertThat(Slugs.of("Über die Straße, 2!")).isEqualTo("uber-die-strasse-2");
        assertThat(Slugs.of("Night in the Hall")).isEqualTo("night-in-the-hall");
        assertThat(Slugs.fits(Slugs.of("x ".repeat(100)))).isTrue();
    }

    @Test
    void a_name_without_a_letter_makes_none() {
        assertThat(Slugs.fits(Slugs.of("夜"))).isFalse();
    }
}
