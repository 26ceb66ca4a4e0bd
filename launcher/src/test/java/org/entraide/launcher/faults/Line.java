package org.entraide.launcher.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** The line between two programs, which can be cut and comes back. */
public final class Line implements AutoCloseable {

    private final ServerSocket near = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final Supplier<URI> far;
    private final Set<Socket> ends = new HashSet<>();
    private boolean cut;

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

    public synchronized void mend() {
        cut = false;
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
                Thread back = Thread.ofVirtual().start(() -> carry(program, caller));
                carry(caller, program);
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

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
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
