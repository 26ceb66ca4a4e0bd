package org.entraide.embedded;

import java.util.List;

/** The port asked for is taken by another program. */
public final class PortTaken extends CannotStart {
    PortTaken(int port, Throwable cause) {
        super(
                ("Port %d on 127.0.0.1 is taken by another program. Stop that one, or leave the port out to get"
                                + " a free one.")
                        .formatted(port),
                List.of(String.valueOf(port)),
                cause);
    }
}
