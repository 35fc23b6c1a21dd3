package io.isthmus.signins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/**
 * The record of a sign-in as it was read.
 *
 * @param value all that it says
 * @since 1.0
 */
public record SignInDocument(Value value) {

    /** What is another in every sign-in, and so tells nothing of what changed; in the words of all formats. */
    private static final Set<String> ALWAYS_OTHER = Set.of("id", "createdDateTime", "correlationId", "originalRequestId",
            "uniqueTokenIdentifier", "processingTimeInMilliseconds", "Id", "CreatedDateTime", "TimeGenerated",
            "CorrelationId", "OriginalRequestId", "UniqueTokenIdentifier", "ProcessingTimeInMilliseconds", "DurationMs",
            "_ItemId", "_TimeReceived", "time", "durationMs", "Date (UTC)", "Request ID", "Correlation ID", "Latency",
            "Unique token identifier");
    private static final Pattern DOCUMENT = Pattern.compile("\\s*[{\\[]");
    /** Members of which one stands in every record of a format alone. */
    private static final List<String> MARKS = List.of("Date (UTC)", "TimeGenerated", "properties");

    /**
     * Something that is not as it was.
     *
     * @param path   where it stands: names of members and numbers of entries with dots between
     * @param before what stood there; empty for nothing
     * @param after  what stands there now; empty for nothing
     */
    public record Change(String path, String before, String after) {
    }

    /**
     * The document of a record.
     *
     * @param json as {@link SignInStore#original} gives it; what is no JSON is a document of that text
     */
    public static SignInDocument read(String json) {
        try {
            return new SignInDocument(Codec.read(json));
        } catch (JsonException noJson) {
            return new SignInDocument(Value.of(json));
        }
    }

    /** Whether another has its parts in the same places, so that it can be told what changed: it is of the same format. */
    public boolean alike(SignInDocument other) {
        return marks().equals(other.marks());
    }

    private List<String> marks() {
        return MARKS.stream().filter(mark -> value instanceof Value.Members members && members.values().containsKey(mark))
                .toList();
    }

    /** What changed since an earlier sign-in of the same format, in the order of this document; ids and times change always and are left out. */
    public List<Change> since(SignInDocument earlier) {
        Map<String, String> now = leaves();
        Map<String, String> before = earlier.leaves();
        Map<String, String> both = new LinkedHashMap<>(now);
        before.keySet().forEach(path -> both.putIfAbsent(path, ""));
        List<Change> changes = new ArrayList<>();
        both.forEach((path, after) -> {
            String was = before.getOrDefault(path, "");
            if (!was.equals(after)) {
                changes.add(new Change(path, was, after));
            }
        });
        return changes;
    }

    private Map<String, String> leaves() {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect("", value, leaves);
        return leaves;
    }

    private static void collect(String path, Value value, Map<String, String> leaves) {
        switch (value) {
            case Value.Members members -> members.values().forEach((name, member) -> {
                if (!ALWAYS_OTHER.contains(name)) {
                    collect(path.isEmpty() ? name : path + '.' + name, member, leaves);
                }
            });
            case Value.Array array -> {
                for (int index = 0; index < array.values().size(); index++) {
                    collect(path + '.' + index, array.values().get(index), leaves);
                }
            }
            case Value.Null nothing -> leaves.put(path, "");
            case Value.Text text when DOCUMENT.matcher(text.value()).lookingAt() ->
                collectText(path, text.value(), leaves);
            case Value leaf -> leaves.put(path, text(leaf));
        }
    }

    /** Cells of Log Analytics, and of the portal's CSV, are texts that hold a document. */
    private static void collectText(String path, String text, Map<String, String> leaves) {
        SignInDocument inner = read(text);
        if (inner.value instanceof Value.Text) {
            leaves.put(path, text);
        } else {
            collect(path, inner.value, leaves);
        }
    }

    /** A value without members as text; empty for nothing. */
    public static String text(Value leaf) {
        return switch (leaf) {
            case Value.Null nothing -> "";
            case Value.Text text -> text.value();
            case Value other -> Codec.write(other, false);
        };
    }
}
