package org.entraide.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;

/** A disk with a limit: what is beyond it fails as a full disk does, half of the bytes written. */
final class FullDisk implements Disk {
    static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);

    @Override
    public int write(FileChannel channel, ByteBuffer source, long position) throws IOException {
        if (ROOM.addAndGet(-source.remaining()) >= 0) {
            return channel.write(source, position);
        }
        channel.write(source.slice(source.position(), source.remaining() / 2), position);
        throw new IOException("No space left on device");
    }
}
