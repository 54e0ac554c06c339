package hairpin.league.timing;

import hairpin.league.access.Roles;
import hairpin.league.timing.DeviceStore.BoundDevice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

/// The timing devices of an event.
@Path("/api/races/{race}/devices")
@RolesAllowed({Roles.TIMEKEEPER, Roles.ORGANIZER, Roles.ADMIN})
class DeviceResource {

    private final BindingDevice binding;
    private final EventStore events;
    private final DeviceStore devices;

    DeviceResource(BindingDevice binding, EventStore events, DeviceStore devices) {
        this.binding = binding;
        this.events = events;
        this.devices = devices;
    }

    /// Puts a device to work at this event, and at no other.
    @PUT
    @Path("/{deviceId}")
    @Transactional
    public List<BoundDevice> bind(
            String race, @Pattern(regexp = "[!-~]{1,64}", message = "must be a client's name") String deviceId) {
        binding.bind(race, deviceId);
        return all(race);
    }

    @GET
    @Transactional
    public List<BoundDevice> all(String race) {
        return devices.ofEvent(events.bySlug(race).id);
    }
}
