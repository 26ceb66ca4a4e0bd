package org.entraide.launcher.faults;

import java.io.IOException;

/** What the operating system does to a process without asking it. */
final class Signals {

    private Signals() {}

    /** It stands still and knows nothing of it. */
    static void pause(ProcessHandle process) {
        send("-STOP", process);
    }

    /** It goes on as if no time had passed. */
    static void resume(ProcessHandle process) {
        send("-CONT", process);
    }

    private static void send(String signal, ProcessHandle process) {
        try {
            int status = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill " + signal + " answered " + status);
            }
        } catch (IOException trouble) {
            throw new IllegalStateException(trouble);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
