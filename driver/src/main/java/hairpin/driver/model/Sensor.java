package hairpin.driver.model;

/// A sensor by the field's name, as `model_metadata.json` spells it.
public enum Sensor {
    /// The first version's name of the front camera.
    observation,
    FRONT_FACING_CAMERA,
    LEFT_CAMERA,
    STEREO_CAMERAS,
    LIDAR,
    SECTOR_LIDAR,
    DISCRETIZED_SECTOR_LIDAR;

    public boolean camera() {
        return switch (this) {
            case observation, FRONT_FACING_CAMERA, LEFT_CAMERA, STEREO_CAMERAS -> true;
            case LIDAR, SECTOR_LIDAR, DISCRETIZED_SECTOR_LIDAR -> false;
        };
    }

    /// One grey picture from the middle of the car's front: what our simulator draws.
    public boolean frontCamera() {
        return this == observation || this == FRONT_FACING_CAMERA;
    }
}
