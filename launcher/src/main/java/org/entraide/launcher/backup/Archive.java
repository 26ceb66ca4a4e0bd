package org.entraide.launcher.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.DataFormatException;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * A data folder in one file: a ZIP, each entry encrypted with AES-256 and authenticated (WinZip's AE-2), so that any
 * common unpacker opens it with the password. It holds names and diagnoses, and leaves the house on a stick.
 */
public final class Archive {

    private final Path file;
    private final char[] password;

    public Archive(Path file, String password) {
        this.file = file;
        this.password = password.toCharArray();
    }

    /**
     * Packs files as they stand now, in the order given; what is added to one while it is read is left out. The archive
     * has its name only once it is complete and on the disk.
     *
     * @throws FileAlreadyExistsException when the file is there: no backup takes another's place
     */
    public void pack(Path directory, List<Path> files) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (FileOutputStream onDisk = new FileOutputStream(draft.toFile())) {
            ZipOutputStream zip = new ZipOutputStream(onDisk, password);
            for (Path each : files) {
                add(directory.relativize(each).toString().replace('\\', '/'), each, zip);
            }
            zip.close();
        }
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void add(String name, Path source, ZipOutputStream zip) throws IOException {
        ZipParameters parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(EncryptionMethod.AES);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        zip.putNextEntry(parameters);
        try (FileChannel channel = FileChannel.open(source, StandardOpenOption.READ)) {
            long left = channel.size();
            InputStream in = Channels.newInputStream(channel);
            byte[] piece = new byte[64 * 1024];
            while (left > 0) {
                int read = in.read(piece, 0, (int) Math.min(piece.length, left));
                if (read < 0) {
                    break;
                }
                zip.write(piece, 0, read);
                left -= read;
            }
        }
        zip.closeEntry();
    }

    /**
     * Unpacks into an existing empty folder; nothing is written outside of it, whatever the archive says.
     *
     * @throws Unusable when the password is wrong or the file is damaged
     */
    public void unpack(Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), password)) {
            zip.extractAll(directory.toString());
        } catch (ZipException trouble) {
            throw new Unusable(trouble.getType() == ZipException.Type.WRONG_PASSWORD, trouble);
        } catch (IOException trouble) {
            throw trouble.getCause() instanceof DataFormatException ? new Unusable(false, trouble) : trouble;
        }
    }

    /** An archive that does not open. */
    public static final class Unusable extends IOException {
        private static final long serialVersionUID = 1L;
        private final boolean wrongPassword;

        Unusable(boolean wrongPassword, IOException cause) {
            super(cause);
            this.wrongPassword = wrongPassword;
        }

        /** Or else it is damaged, or no archive. */
        public boolean isWrongPassword() {
            return wrongPassword;
        }
    }
}
