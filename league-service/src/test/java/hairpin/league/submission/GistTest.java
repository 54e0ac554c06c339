package hairpin.league.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import hairpin.league.outbox.FakeBroker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ada's result is there; Bo's comes.
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class GistTest {

    private final League league;
    private final EntityManager database;
    private String race;
    private RunnerNews ada;

    @Inject
    GistTest(EvaluationsListener listener, FakeBroker broker, EntityManager database) {
        this.league = new League(listener, broker);
        this.database = database;
    }

    @BeforeEach
    void ada_has_raced() {
        league.register();
        race = Organizer.openQualifier(league.season(), "GENERALIZATION", 2);
        ada = league.submitted(race, "ada");
        league.tell(ada.finished(1, league.provenance(race), 1.1));
    }

    @Test
    void a_new_result_reads_none_of_the_older_ones_again() {
        ofAda("update submission set result = 'what nobody can read' where id = :id");

        RunnerNews bo = league.submitted(race, "bo");
        league.tell(bo.finished(1, league.provenance(race), 1.05));

        league.board(race).body("rows.alias", equalTo(List.of("Bo-Bends", "Ada-7")));
        league.state(ada)
                .body("rank", equalTo(2))
                .body("provenance.engineVersion", equalTo("1"))
                .body("robustness.tracks.number", equalTo(List.of(4, 3, 2)));
    }

    @Test
    void a_result_from_before_gists_were_kept_has_one_made_of_it() {
        ofAda("delete from result_gist where submission_id = :id");

        league.tell(league.submitted(race, "bo").finishedWithoutALap(1, league.provenance(race)));

        league.board(race)
                .body("rows.alias", equalTo(List.of("Ada-7", "Bo-Bends")))
                .body("rows[0].score", equalTo(1.12f))
                .body("rows[0].laps", equalTo(8));
        league.state(ada).body("provenance.engineVersion", equalTo("1"));
        assertThat(ofAda("update result_gist set drives = drives where submission_id = :id"))
                .isEqualTo(1);
    }

    private int ofAda(String change) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(change)
                .setParameter("id", UUID.fromString(ada.submissionId()))
                .executeUpdate());
    }
}
