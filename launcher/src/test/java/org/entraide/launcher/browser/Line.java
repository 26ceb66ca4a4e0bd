package org.entraide.launcher.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** The line between a browser and the program, which can be cut and comes back. */
final class Line implements AutoCloseable {

    private final ServerSocket near = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final URI far;
    private final Set<Socket> ends = new HashSet<>();
    private boolean cut;

    private Line(URI far) throws IOException {
        this.far = far;
    }

    static Line to(URI program) throws IOException {
        Line line = new Line(program);
        Thread.ofVirtual().start(line::accept);
        return line;
    }

    /** Where the program is found at this end. */
    URI url() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    /** Whatever goes over it breaks off, and whoever tries again gets no answer. */
    synchronized void cut() {
        cut = true;
        ends.forEach(Line::shut);
        ends.clear();
    }

    synchronized void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = near.accept();
                Thread.ofVirtual().start(() -> connect(browser));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void connect(Socket browser) {
        try (browser;
                Socket program = new Socket(far.getHost(), far.getPort())) {
            if (lies(browser, program)) {
                Thread back = Thread.ofVirtual().start(() -> carry(program, browser));
                carry(browser, program);
                back.join();
            }
        } catch (IOException nobodyThere) {
            shut(browser);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean lies(Socket browser, Socket program) {
        return !cut && ends.add(browser) && ends.add(program);
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
