package org.entraide.launcher.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The line between two programs: it can be cut, slow or deaf, and come back. */
public final class Line implements AutoCloseable {

    private static final Duration DELAY = Duration.ofMillis(40);
    private static final int CHUNK = 64 * 1024;

    private final ServerSocket near = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final Supplier<URI> far;
    private final Set<Socket> ends = new HashSet<>();
    private final AtomicInteger resets = new AtomicInteger();
    private boolean cut;
    private volatile boolean slow;
    private volatile boolean deaf;

    private Line(Supplier<URI> far) throws IOException {
        this.far = far;
    }

    /** @param program the far end, asked for with each connection */
    public static Line to(Supplier<URI> program) throws IOException {
        Line line = new Line(program);
        Thread.ofVirtual().start(line::accept);
        return line;
    }

    /** Where the program is found at this end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    /** Whatever goes over it breaks off, and whoever tries again gets no answer. */
    public synchronized void cut() {
        cut = true;
        ends.forEach(Line::shut);
        ends.clear();
    }

    /** Everything arrives, late. */
    public void slowDown() {
        slow = true;
    }

    /** What is asked arrives and is done; no answer comes back, and nothing says that the line is broken. */
    public void deafen() {
        deaf = true;
    }

    /** So many answers are replaced by a reset: what was asked has been done, and nobody hears of it. */
    public void loseAnswers(int count) {
        resets.set(count);
    }

    /** How many of them are still to be lost. */
    public int answersToLose() {
        return resets.get();
    }

    /** New connections are as they should be. */
    public synchronized void mend() {
        cut = false;
        slow = false;
        deaf = false;
        resets.set(0);
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = near.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void connect(Socket caller) {
        try (caller;
                Socket program = new Socket(far.get().getHost(), far.get().getPort())) {
            if (lies(caller, program)) {
                Thread back = Thread.ofVirtual().start(() -> carry(program, caller, true));
                carry(caller, program, false);
                back.join();
            }
        } catch (IOException nobodyThere) {
            shut(caller);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean lies(Socket caller, Socket program) {
        return !cut && ends.add(caller) && ends.add(program);
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] chunk = new byte[CHUNK];
        boolean heard = true;
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (answers && resets.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    to.setSoLinger(true, 0);
                    shut(to);
                    shut(from);
                    return;
                }
                // a connection that has lost a part of its answers is never whole again
                heard = heard && !(answers && deaf);
                if (slow) {
                    LockSupport.parkNanos(DELAY.toNanos());
                }
                if (heard) {
                    to.getOutputStream().write(chunk, 0, read);
                }
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            shut(from);
            shut(to);
        }
    }

    private static void shut(Socket end) {
        try {
            end.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        cut();
    }
}
