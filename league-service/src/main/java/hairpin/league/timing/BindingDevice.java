package hairpin.league.timing;

import hairpin.league.season.RaceEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/// A timing device is put to work at an event. What it saw while nobody had bound it is worked in.
@ApplicationScoped
class BindingDevice {

    private final EventStore events;
    private final DeviceStore devices;
    private final RunStore runs;
    private final ProjectingRuns projecting;
    private final RunNews news;
    private final Clock clock;

    BindingDevice(
            EventStore events,
            DeviceStore devices,
            RunStore runs,
            ProjectingRuns projecting,
            RunNews news,
            Clock clock) {
        this.events = events;
        this.devices = devices;
        this.runs = runs;
        this.projecting = projecting;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    void bind(String raceSlug, String deviceId) {
        RaceEntity race = events.locked(raceSlug);
        Instant now = clock.instant();
        devices.bind(deviceId, race.id, now);
        if (projecting.passingsCame(race, Instant.EPOCH, now)) {
            news.publish(race, runs.lastCalled(race.id).orElseThrow());
        }
    }
}
