package io.isthmus.exchange.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** The shell of a demo organization: frames on a port of this machine and of no other. */
final class SocketChannel implements ShellChannel {

    private static final int CONNECT_MILLISECONDS = 5_000;

    private final Socket socket;
    private final InputStream input;
    private final OutputStream output;
    private final LastWords lastWords = new LastWords();

    private SocketChannel(Socket socket) throws IOException {
        this.socket = socket;
        input = socket.getInputStream();
        output = socket.getOutputStream();
    }

    /**
     * Connects.
     *
     * @param address "tcp://127.0.0.1:49153"
     * @throws IOException where nothing answers there, or the address is not this machine's
     */
    static SocketChannel connect(URI address) throws IOException {
        InetAddress host = InetAddress.getByName(address.getHost());
        if (!host.isLoopbackAddress()) {
            throw new IOException(address + " is not on this machine");
        }
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, address.getPort()), CONNECT_MILLISECONDS);
        socket.setTcpNoDelay(true);
        return new SocketChannel(socket);
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public LastWords lastWords() {
        return lastWords;
    }

    @Override
    public void end(Duration patience) {
        kill();
    }

    @Override
    public void kill() {
        try {
            socket.close();
        } catch (IOException closed) {
            lastWords.add(String.valueOf(closed.getMessage()));
        }
    }
}
