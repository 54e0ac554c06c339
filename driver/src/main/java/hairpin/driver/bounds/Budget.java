package hairpin.driver.bounds;

import hairpin.driver.Refusal;
import java.util.Arrays;

/// Numbers that may still be set aside while one file is read, whatever its nodes ask for.
public final class Budget {

    private long left;

    public Budget(long numbers) {
        this.left = numbers;
    }

    /// Takes `numbers` off the budget, before memory for them is asked for.
    public void spend(long numbers) throws RefusedException {
        if (numbers < 0 || numbers > left) {
            throw new RefusedException(
                    Refusal.Code.TOO_LARGE, "", "asks for " + numbers + " numbers; " + left + " are left for it");
        }
        left -= numbers;
    }

    /// How many numbers a shape holds, taken off the budget; refuses negative and overflowing ones. A side of 0 makes
    /// the shape empty, but its other sides no smaller: what comes of them is set aside too.
    public int spend(int... shape) throws RefusedException {
        long size = 1;
        boolean empty = false;
        for (int dim : shape) {
            empty |= dim == 0;
            size *= Math.max(dim, 1);
            if (dim < 0 || size > Integer.MAX_VALUE) {
                throw new RefusedException(Refusal.Code.TOO_LARGE, "", "is of shape " + Arrays.toString(shape));
            }
        }
        spend(size);
        return empty ? 0 : (int) size;
    }
}
