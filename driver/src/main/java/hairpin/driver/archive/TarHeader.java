package hairpin.driver.archive;

import static hairpin.driver.Refusal.Code.TOO_LARGE;
import static hairpin.driver.Refusal.Code.UNREADABLE_ARCHIVE;

import hairpin.driver.bounds.Limits;
import hairpin.driver.bounds.RefusedException;
import java.nio.charset.StandardCharsets;

/// One 512-byte header of a tar.
///
/// @param type the type flag: '0' file, '5' folder, '2' symbolic link, ...
record TarHeader(String name, long size, int type) {

    static final int BYTES = 512;

    static TarHeader read(byte[] block) throws RefusedException {
        if (number(block, 148, 8) != sum(block)) {
            throw new RefusedException(UNREADABLE_ARCHIVE, "", "holds no tar: a header's checksum is wrong");
        }
        String name = text(block, 0, 100);
        String prefix = text(block, 257, 5).equals("ustar") && block[262] == 0 ? text(block, 345, 155) : "";
        String whole = prefix.isEmpty() ? name : prefix + "/" + name;
        long size = number(block, 124, 12);
        if (size < 0 || size > Limits.UNPACKED_BYTES) {
            throw new RefusedException(TOO_LARGE, whole, "says it is larger than a model may be");
        }
        int type = block[156] & 255;
        return new TarHeader(whole, type == '5' || type == '1' || type == '2' ? 0 : size, type);
    }

    private static long sum(byte[] block) {
        long sum = 0;
        for (int i = 0; i < BYTES; i++) {
            sum += i >= 148 && i < 156 ? ' ' : block[i] & 255;
        }
        return sum;
    }

    private static String text(byte[] block, int from, int most) {
        int to = from;
        while (to < from + most && block[to] != 0) {
            to++;
        }
        return new String(block, from, to - from, StandardCharsets.UTF_8);
    }

    /// Octal digits between spaces and zeros; -1 for anything else, also for GNU's binary form of huge sizes.
    private static long number(byte[] block, int from, int most) {
        long value = 0;
        boolean begun = false;
        for (int i = from; i < from + most; i++) {
            int c = block[i];
            if (c >= '0' && c <= '7') {
                value = value * 8 + (c - '0');
                begun = true;
            } else if (c == ' ' || c == 0) {
                if (begun) {
                    return value;
                }
            } else {
                return -1;
            }
        }
        return value;
    }
}
