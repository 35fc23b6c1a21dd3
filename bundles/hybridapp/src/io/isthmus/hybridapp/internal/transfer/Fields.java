package io.isthmus.hybridapp.internal.transfer;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.data.Value;

/**
 * Members of an object in a transfer file, each taken once by its name and held to what it may be. What nobody takes is
 * refused, too: a field that this version does not know could change what the others mean.
 */
final class Fields {

    /** Something that a field is read as. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Fields fields) throws TransferException;
    }

    /** For a person: no control characters, and none that turns the direction of writing or is not seen. */
    private static final Pattern WORDS = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]{1,256}");
    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** More entries than any list of an honest file has. */
    private static final int MOST_ENTRIES = 2_000;

    private final Value.Members members;
    private final String place;
    private final Set<String> left;

    Fields(Value.Members members, String place) {
        this.members = members;
        this.place = place;
        this.left = new HashSet<>(members.values().keySet());
    }

    static TransferException unfit(String place) {
        return new TransferException(NLS.bind(Messages.Fields_Unfit, place), Messages.TransferFile_AlteredAdvice);
    }

    /** A text that a person is shown. */
    String words(String name) throws TransferException {
        return text(name, WORDS);
    }

    /** A text that fits a pattern wholly. */
    String text(String name, Pattern pattern) throws TransferException {
        return optional(name, pattern).orElseThrow(() -> unfit(place + "/" + name));
    }

    /** A text that fits a pattern wholly, where there is one. */
    Optional<String> optional(String name, Pattern pattern) throws TransferException {
        if (!left.remove(name)) {
            return Optional.empty();
        }
        return Optional.of(members.values().get(name).text().filter(text -> pattern.matcher(text).matches())
                .orElseThrow(() -> unfit(place + "/" + name)));
    }

    /** A text of UTF-8 that stands there as Base64 and fits a pattern wholly. */
    String decoded(String name, Pattern base64, Pattern pattern) throws TransferException {
        String text = text(name, base64);
        try {
            String decoded = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            if (pattern.matcher(decoded).matches() && encoded(decoded).equals(text)) {
                return decoded;
            }
        } catch (IllegalArgumentException noBase64) {
            throw unfit(place + "/" + name);
        }
        throw unfit(place + "/" + name);
    }

    /** The Base64 of a text in UTF-8. */
    static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** An id. */
    <T> T id(String name, Function<String, T> made) throws TransferException {
        return made.apply(text(name, GUID));
    }

    /** An id. */
    UUID id(String name) throws TransferException {
        return id(name, UUID::fromString);
    }

    Instant instant(String name) throws TransferException {
        try {
            return Instant.parse(text(name, WORDS));
        } catch (DateTimeException noTime) {
            throw unfit(place + "/" + name);
        }
    }

    boolean truth(String name) throws TransferException {
        left.remove(name);
        return members.at("/" + name).bool().orElseThrow(() -> unfit(place + "/" + name));
    }

    /** An object, read to its end. */
    <T> T object(String name, Reader<T> reader) throws TransferException {
        left.remove(name);
        return read(members.at("/" + name), place + "/" + name, reader);
    }

    /** A list of objects, each read to its end. */
    <T> List<T> list(String name, Reader<T> reader) throws TransferException {
        List<T> read = new ArrayList<>();
        for (Value entry : entries(name)) {
            read.add(read(entry, place + "/" + name + "/" + read.size(), reader));
        }
        return List.copyOf(read);
    }

    /** A list of texts that each fit a pattern wholly. */
    List<String> texts(String name, Pattern pattern) throws TransferException {
        List<String> read = new ArrayList<>();
        for (Value entry : entries(name)) {
            read.add(entry.text().filter(text -> pattern.matcher(text).matches())
                    .orElseThrow(() -> unfit(place + "/" + name)));
        }
        return List.copyOf(read);
    }

    private List<Value> entries(String name) throws TransferException {
        left.remove(name);
        if (!(members.at("/" + name) instanceof Value.Array array) || array.values().size() > MOST_ENTRIES) {
            throw unfit(place + "/" + name);
        }
        return array.values();
    }

    private static <T> T read(Value value, String place, Reader<T> reader) throws TransferException {
        if (!(value instanceof Value.Members object)) {
            throw unfit(place);
        }
        Fields fields = new Fields(object, place);
        T read = reader.read(fields);
        fields.end();
        return read;
    }

    /** Refuses what nobody took. */
    void end() throws TransferException {
        if (!left.isEmpty()) {
            throw unfit(place + "/" + left.stream().sorted().findFirst().filter(name -> WORDS.matcher(name).matches())
                    .orElse("?"));
        }
    }
}
