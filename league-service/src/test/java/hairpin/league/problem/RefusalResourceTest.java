package hairpin.league.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RefusalResourceTest {

    private final RefusalResource refusals = new RefusalResource();

    @Test
    void who_loses_against_another_transaction_is_asked_to_try_again() {
        assertThat(status("40P01")).isEqualTo(503);
        assertThat(status("40001")).isEqualTo(503);
        assertThat(status("42P01")).isEqualTo(500);
    }

    private int status(String sqlState) {
        SQLException lost = new SQLException("deadlock detected", sqlState);
        try (Response answer = refusals.broken(new PersistenceException(lost))) {
            return answer.getStatus();
        }
    }
}
