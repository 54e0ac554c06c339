package hairpin.driver.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// A zip of stored files, written field by field, so that any of them can lie.
final class RawZip {

    private final List<Entry> entries = new ArrayList<>();
    private String behind = "";

    /// One file; what the directory says of it and what the header before its content says.
    static final class Entry {
        private final byte[] content;
        String name;
        String localName;
        int method;
        int localMethod;
        int flags;
        long size;
        long localSize;
        int sum;
        /// Where the directory says that it begins; -1 for where it does.
        int at = -1;

        private Entry(String name, byte[] content) {
            this.content = content;
            this.name = name;
            this.localName = name;
            this.size = content.length;
            this.localSize = content.length;
            CRC32 crc = new CRC32();
            crc.update(content);
            this.sum = (int) crc.getValue();
        }
    }

    RawZip file(String name, byte[] content) {
        entries.add(new Entry(name, content));
        return this;
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    /// Puts something between the directory and the end record.
    RawZip hide(String text) {
        behind = text;
        return this;
    }

    byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            byte[] local = entry.localName.getBytes(StandardCharsets.UTF_8);
            byte[] central = entry.name.getBytes(StandardCharsets.UTF_8);
            directory.writeBytes(little(46)
                    .putInt(0x02014b50)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .putShort((short) entry.flags)
                    .putShort((short) entry.method)
                    .putInt(0)
                    .putInt(entry.sum)
                    .putInt(entry.content.length)
                    .putInt((int) entry.size)
                    .putShort((short) central.length)
                    .putLong(0)
                    .putInt(0)
                    .putInt(entry.at < 0 ? out.size() : entry.at)
                    .array());
            directory.writeBytes(central);
            out.writeBytes(little(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) entry.flags)
                    .putShort((short) entry.localMethod)
                    .putInt(0)
                    .putInt(entry.sum)
                    .putInt(entry.content.length)
                    .putInt((int) entry.localSize)
                    .putShort((short) local.length)
                    .putShort((short) 0)
                    .array());
            out.writeBytes(local);
            out.writeBytes(entry.content);
        }
        int at = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(behind.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(at)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
