package hairpin.driver.model;

import hairpin.driver.Senses;

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

    /// What a driver sees through it as its camera.
    Senses.Camera asCamera() {
        return switch (this) {
            case observation, FRONT_FACING_CAMERA -> Senses.Camera.FRONT;
            case LEFT_CAMERA -> Senses.Camera.LEFT;
            case STEREO_CAMERAS -> Senses.Camera.STEREO;
            case LIDAR, SECTOR_LIDAR, DISCRETIZED_SECTOR_LIDAR -> Senses.Camera.NONE;
        };
    }
}
