package org.entraide.launcher.faults;

import java.io.IOException;

/** The way from a client to a program, or to several that do the same. */
public interface Wire {

    /** Sends a command under a key of its own. */
    Reply post(String user, String path, String key, String body) throws IOException;

    /** Sends a command that holds only while what it changes is as the ETag says. */
    Reply post(String user, String path, String key, String etag, String body) throws IOException;

    Reply get(String user, String path) throws IOException;
}
