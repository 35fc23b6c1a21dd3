package io.isthmus.emulator.internal.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.isthmus.sdk.data.Value;

/** A client of the shell's protocol that sends what it is told, right or wrong. */
public final class ShellClient implements AutoCloseable {

    /**
     * What a call gave.
     *
     * @param output  the CLIXML documents
     * @param kind    "done" or "failed"
     * @param payload of the last frame
     */
    public record Called(List<String> output, String kind, Map<String, Value> payload) {

        /** A text of the last frame. */
        public String text(String name) {
            return payload.get(name).text().orElseThrow();
        }

        /** All output as one text. */
        public String objects() {
            return String.join("", output);
        }
    }

    private final Socket socket;
    private final BufferedReader in;
    private final Map<String, Value> ready;
    private long last;

    /** Connects and says hello. */
    public ShellClient(URI address, String secret) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        write("hello", 0, Clixml.dictionary(Map.of("Version", Value.of(1), "Secret", Value.of(secret))));
        Frame answer = read();
        if (!answer.kind().equals("ready")) {
            throw new IOException(Clixml.readDictionary(answer.payload()).toString());
        }
        ready = Clixml.readDictionary(answer.payload());
    }

    /** What the shell told of itself. */
    public Map<String, Value> ready() {
        return ready;
    }

    /** Calls a cmdlet and waits for its end. */
    public Called call(String cmdlet, Object... namesAndValues) throws IOException {
        last++;
        write("call", last, payload(cmdlet, namesAndValues));
        return await(last);
    }

    /** Calls and does not wait. */
    public long start(String cmdlet, Object... namesAndValues) throws IOException {
        last++;
        write("call", last, payload(cmdlet, namesAndValues));
        return last;
    }

    /** Writes a frame. */
    public void write(String kind, long id, String payload) throws IOException {
        writeLine(new Frame(kind, id, payload).toLine());
    }

    /** Writes a line as it is. */
    public void writeLine(String line) throws IOException {
        socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Waits for the end of a call. */
    public Called await(long id) throws IOException {
        List<String> output = new ArrayList<>();
        while (true) {
            Frame frame = read();
            if (frame.id() == id && frame.kind().equals("output")) {
                output.add(frame.payload());
            } else if (frame.id() == id && !frame.kind().equals("alive")) {
                return new Called(output, frame.kind(), frame.payload().isEmpty() ? Map.of()
                        : Clixml.readDictionary(frame.payload()));
            }
        }
    }

    /** The kind of the next frame. */
    public String nextKind() throws IOException {
        return read().kind();
    }

    private Frame read() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("the shell went away");
        }
        return Frame.parse(line);
    }

    private static String payload(String cmdlet, Object... namesAndValues) {
        StringBuilder xml = new StringBuilder();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            xml.append("<En><S N=\"Key\">").append(Clixml.escape((String) namesAndValues[index])).append("</S>")
                    .append(value(namesAndValues[index + 1])).append("</En>");
        }
        return Clixml.HEAD + "<Obj RefId=\"0\"><DCT><En><S N=\"Key\">Cmdlet</S><S N=\"Value\">" + Clixml.escape(cmdlet)
                + "</S></En><En><S N=\"Key\">Parameters</S><Obj N=\"Value\" RefId=\"1\"><DCT>" + xml
                + "</DCT></Obj></En></DCT></Obj>" + Clixml.TAIL;
    }

    private static String value(Object value) {
        return switch (value) {
            case null -> "<Nil N=\"Value\" />";
            case Integer number -> "<I32 N=\"Value\">" + number + "</I32>";
            case Boolean bool -> "<B N=\"Value\">" + bool + "</B>";
            case List<?> list -> {
                StringBuilder xml = new StringBuilder("<Obj N=\"Value\" RefId=\"2\"><LST>");
                list.forEach(each -> xml.append("<S>").append(Clixml.escape(each.toString())).append("</S>"));
                yield xml.append("</LST></Obj>").toString();
            }
            default -> "<S N=\"Value\">" + Clixml.escape(value.toString()) + "</S>";
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
