package hairpin.driver.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import hairpin.driver.Refusal;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// How the answer goes from one process to the other.
final class ReadApartFormat {

    private static final int DESCRIBED = 1;
    private static final int REFUSED = 2;
    private static final int MOST_BYTES = 1 << 20;

    private ReadApartFormat() {}

    static void write(DataOutputStream out, ReadApart answer) throws IOException {
        switch (answer) {
            case ReadApart.Described model -> {
                out.writeByte(DESCRIBED);
                text(out, model.sensors());
                text(out, model.algorithm());
                text(out, model.actionSpaceType());
                out.writeInt(model.actions());
                text(out, model.network());
                out.writeLong(model.parameters());
            }
            case ReadApart.Refused(Refusal refusal) -> {
                out.writeByte(REFUSED);
                text(out, refusal.code().name());
                text(out, refusal.where());
                text(out, refusal.what());
            }
            case ReadApart.Broke broke -> throw new IllegalArgumentException("who breaks says nothing: " + broke);
        }
        out.flush();
    }

    /// @throws IOException when it breaks off, or is none
    static ReadApart read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case DESCRIBED ->
                new ReadApart.Described(text(in), text(in), text(in), in.readInt(), text(in), in.readLong());
            case REFUSED -> new ReadApart.Refused(new Refusal(Refusal.Code.valueOf(text(in)), text(in), text(in)));
            default -> throw new IOException("no answer begins with " + kind);
        };
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int bytes = in.readInt();
        if (bytes < 0 || bytes > MOST_BYTES) {
            throw new IOException("no text has " + bytes + " bytes");
        }
        return new String(in.readNBytes(bytes), UTF_8);
    }
}
