package hairpin.simulator.random;

/// A counter-based random stream: every number is a hash of (seed, rollout, step, purpose), so it does not matter
/// in which order, how often or on which thread numbers are drawn.
///
/// @param seed what the organizer chose
/// @param rollout which drive of a suite, so that one seed serves many
public record Chance(long seed, long rollout) {

    /// 64 even bits.
    public long bits(long step, Purpose purpose) {
        long h = stir(seed + 0x9e3779b97f4a7c15L);
        h = stir(h ^ rollout * 0xd1342543de82ef95L);
        h = stir(h ^ step * 0xaf251af3b0f025b5L);
        return stir(h ^ purpose.code() * 0xb564ef22ec7aece5L);
    }

    /// An even number in [low, high).
    public double between(double low, double high, long step, Purpose purpose) {
        double unit = (bits(step, purpose) >>> 11) * 0x1p-53;
        return low + (high - low) * unit;
    }

    /// A bijection on 64 bits in which every input bit changes every output bit with probability one half.
    public static long stir(long z) {
        z = (z ^ z >>> 32) * 0xd6e8feb86659fd93L;
        z = (z ^ z >>> 29) * 0xa0761d6478bd642fL;
        z = (z ^ z >>> 32) * 0xe7037ed1a0b428dbL;
        return z ^ z >>> 31;
    }
}
