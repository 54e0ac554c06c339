package hairpin.driver;

import java.util.Objects;

/// What a driver needs to see. The race fills just that into its [Observations].
///
/// @param camera which camera, or none
/// @param lidar which form of the LIDAR's ranges, or none
public record Senses(Camera camera, Lidar lidar) {

    /// The front camera alone: what most cars have.
    public static final Senses FRONT_CAMERA = new Senses(Camera.FRONT, Lidar.NONE);

    /// Grey pictures of 160x120.
    public enum Camera {
        NONE(0),
        /// In the middle of the car's front.
        FRONT(1),
        /// The left one of the stereo pair, alone.
        LEFT(1),
        /// Both of the pair in one frame: for each pixel the left one's grey, then the right one's.
        STEREO(2);

        private final int channels;

        Camera(int channels) {
            this.channels = channels;
        }

        /// Bytes for each pixel.
        public int channels() {
            return channels;
        }
    }

    /// One turn of the LIDAR as a row of numbers.
    ///
    /// @param form what the numbers are
    /// @param sectors into how many equal sectors the rays are grouped
    /// @param levels how many steps of distance each sector tells apart
    /// @param clippingM beyond how many metres an obstacle doesn't count
    public record Lidar(Form form, int sectors, int levels, double clippingM) {

        /// No LIDAR.
        public static final Lidar NONE = new Lidar(Form.NONE, 0, 0, 0);

        /// The distance in metres along each of 64 rays.
        public static final Lidar RAYS = new Lidar(Form.RAYS, 64, 1, 0);

        /// For each of 8 sectors 1 when something is near in it, else 0.
        public static final Lidar SECTORS = new Lidar(Form.SECTORS, 8, 1, 0.5);

        /// What the numbers are.
        public enum Form {
            NONE,
            /// Metres along each ray.
            RAYS,
            /// One flag for each sector.
            SECTORS,
            /// One flag for each step of distance in each sector.
            DISCRETIZED_SECTORS
        }

        public Lidar {
            Objects.requireNonNull(form, "form");
            boolean many = sectors < 0 || levels < 0 || sectors > 64 || levels > 64;
            if (many || !(clippingM >= 0 && clippingM <= 100)) {
                throw new IllegalArgumentException(
                        "not a LIDAR: sectors=" + sectors + " levels=" + levels + " clippingM=" + clippingM);
            }
        }

        /// How many numbers one turn gives.
        public int numbers() {
            return sectors * levels;
        }
    }

    public Senses {
        Objects.requireNonNull(camera, "camera");
        Objects.requireNonNull(lidar, "lidar");
    }
}
