package hairpin.simulator.camera;

/// How the world looks to the cameras in one rollout, and how the front camera is mounted.
///
/// @param light how bright everything is; 1 is plain
/// @param groundGrey how bright the ground beside the road is, 0 to 255
/// @param roadGrey how bright the road is, 0 to 255
/// @param shadow how much light a shadow over part of the track takes; 0 is none, 1 all
/// @param noiseGrey the standard deviation of each pixel's noise, in grey levels
/// @param smudge how much of the lens a smear dulls, 0 to 1
/// @param pitchRad how much further down than it should the camera looks
/// @param yawRad how far to the left of straight ahead it looks
/// @param raisedM how much higher than it should it is mounted
public record Look(
        double light,
        double groundGrey,
        double roadGrey,
        double shadow,
        double noiseGrey,
        double smudge,
        double pitchRad,
        double yawRad,
        double raisedM) {

    /// A clean camera, mounted as it should be, in plain light.
    public static final Look PLAIN = new Look(1, Grey.GROUND, Grey.ROAD, 0, 0, 0, 0, 0, 0);

    public Look {
        boolean lit = light > 0 && light <= 4;
        boolean greys = groundGrey >= 0 && groundGrey <= 255 && roadGrey >= 0 && roadGrey <= 255;
        boolean dirt = shadow >= 0 && shadow <= 1 && noiseGrey >= 0 && noiseGrey <= 64 && smudge >= 0 && smudge <= 1;
        boolean mount = Math.abs(pitchRad) <= 0.2 && Math.abs(yawRad) <= 0.3 && Math.abs(raisedM) <= 0.06;
        if (!(lit && greys && dirt && mount)) {
            throw new IllegalArgumentException("not a look: light=" + light + " groundGrey=" + groundGrey + " roadGrey="
                    + roadGrey + " shadow=" + shadow + " noiseGrey=" + noiseGrey + " smudge=" + smudge + " pitchRad="
                    + pitchRad + " yawRad=" + yawRad + " raisedM=" + raisedM);
        }
    }
}
