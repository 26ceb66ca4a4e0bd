package org.entraide.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the journal asks of the operating system; the tests put a full disk in its place. */
interface Disk {
    Disk REAL = new Disk() {};

    /** May write less than all of it. */
    default int write(FileChannel channel, ByteBuffer source, long position) throws IOException {
        return channel.write(source, position);
    }

    default void force(FileChannel channel) throws IOException {
        channel.force(false);
    }

    /** Puts a file in another's place, at once or not at all, and forces that to the disk. */
    default void replace(Path with, Path replaced) throws IOException {
        Files.move(with, replaced, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(replaced.toAbsolutePath().getParent())) {
            directory.force(true);
        }
    }
}
