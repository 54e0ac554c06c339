package hairpin.simulator.camera;

import hairpin.simulator.random.Chance;
import hairpin.simulator.random.Purpose;

/// What light, lens and sensor do to greys: brightness, a smudge on the glass, noise.
final class Film {

    /// Cameras of one car, each with noise of its own.
    private static final int CAMERAS = 4;

    private static final double SMUDGE_GREY = 120;

    private final Look look;
    private final Chance chance;
    private final int camera;
    private final Noise noise;
    private final Smudge smudge;

    /// @param camera which of the car's cameras it is in: 0 to 3
    Film(Look look, Chance chance, int camera) {
        this.look = look;
        this.chance = chance;
        this.camera = camera;
        noise = look.noiseGrey() > 0 ? new Noise(look.noiseGrey()) : null;
        smudge = look.smudge() > 0 ? new Smudge(look.smudge(), lit(SMUDGE_GREY), chance) : null;
    }

    Look look() {
        return look;
    }

    Chance chance() {
        return chance;
    }

    /// A grey in this light.
    int lit(double grey) {
        return (int) Math.rint(Math.min(255, grey * look.light()));
    }

    boolean shaded() {
        return look.shadow() > 0;
    }

    /// Whether there is anything to do to a frame.
    boolean touched() {
        return noise != null || smudge != null;
    }

    void expose(long step, byte[] frame, int offset) {
        if (smudge != null) {
            smudge.dull(frame, offset);
        }
        if (noise != null) {
            noise.add(chance.bits(step * CAMERAS + camera, Purpose.CAMERA_NOISE), frame, offset);
        }
    }
}
