package io.isthmus.http.internal.probe;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

/** What is said to a mail server before a handshake (RFC 5321, RFC 3207): EHLO and STARTTLS, no mail. */
final class MailTalk {

    private static final String READY = "220";
    private static final String DONE = "250";

    private final Socket socket;
    private final LineReader lines;

    MailTalk(Socket socket) throws IOException {
        this.socket = socket;
        lines = new LineReader(socket.getInputStream());
    }

    /**
     * Speaks until TLS may begin.
     *
     * @throws TalkException where the server wants no TLS, or speaks no SMTP; it was told QUIT then
     */
    void startTls() throws IOException, TalkException {
        try {
            expect(READY, Messages.Greeting);
            say("EHLO " + literal(socket.getLocalAddress()));
            List<String> offered = expect(DONE, Messages.Hello);
            if (offered.stream().noneMatch(line -> line.strip().equalsIgnoreCase("STARTTLS"))) {
                throw new TalkException(Messages.NoStartTls, true);
            }
            say("STARTTLS");
            expect(READY, Messages.StartTls);
        } catch (TalkException no) {
            say("QUIT");
            throw no;
        }
    }

    private void say(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** The texts of an answer of one or several lines. */
    private List<String> expect(String code, String refusal) throws IOException, TalkException {
        List<String> texts = new ArrayList<>();
        String line;
        do {
            line = lines.next();
            if (!line.matches("[2-5][0-9]{2}([ -].*)?")) {
                throw new TalkException(NLS.bind(Messages.NoMailServer, line));
            }
            if (!line.startsWith(code)) {
                throw new TalkException(NLS.bind(refusal, line), true);
            }
            texts.add(line.substring(Math.min(code.length() + 1, line.length())));
        } while (line.startsWith(code + "-"));
        return texts;
    }

    /** A machine that has no public name introduces itself by its address (RFC 5321, 4.1.3). */
    private static String literal(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        return address instanceof Inet6Address ? "[IPv6:" + plain + "]" : "[" + plain + "]";
    }
}
