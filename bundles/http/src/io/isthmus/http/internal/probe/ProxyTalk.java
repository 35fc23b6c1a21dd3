package io.isthmus.http.internal.probe;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.HttpProxy;

/** Asks a proxy to lead to a host (RFC 9110, 9.3.6). */
final class ProxyTalk {

    private ProxyTalk() {
    }

    /**
     * Asks, and reads the answer to its last line.
     *
     * @throws TalkException where the proxy does not lead there
     */
    static void lead(Socket socket, HttpProxy proxy, String host, int port) throws IOException, TalkException {
        String target = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        StringBuilder request = new StringBuilder("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n");
        proxy.credentials().ifPresent(credentials -> request.append("Proxy-Authorization: Basic ")
                .append(Base64.getEncoder().encodeToString((credentials.user() + ":" + credentials.password())
                        .getBytes(StandardCharsets.UTF_8))).append("\r\n"));
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        LineReader lines = new LineReader(socket.getInputStream());
        String status = lines.next();
        String header = status;
        while (!header.isEmpty()) {
            header = lines.next();
        }
        if (!status.matches("HTTP/1\\.[01] 2[0-9]{2}.*")) {
            throw new TalkException(NLS.bind(Messages.ProxyRefused, proxy.address(), status), true);
        }
    }
}
