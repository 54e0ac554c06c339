package hairpin.league.classification;

import hairpin.events.Boards.BoardChanged;
import hairpin.events.EventJson;
import hairpin.events.Topics;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A board as it was last published.
@Entity
@Table(name = "board")
class BoardEntity {

    @Id
    @Column(name = "race_id")
    UUID raceId;

    long version;
    String page;

    @Column(name = "field_median")
    List<Double> fieldMedian;

    Optional<BoardChanged> published() {
        return page.isEmpty() ? Optional.empty() : read(page);
    }

    void publish(BoardChanged board, List<Double> median) {
        version = board.version();
        page = EventJson.of(Topics.BOARDS).write(board);
        fieldMedian = median;
    }

    static Optional<BoardChanged> read(String page) {
        return EventJson.of(Topics.BOARDS).read(page).map(BoardChanged.class::cast);
    }
}
