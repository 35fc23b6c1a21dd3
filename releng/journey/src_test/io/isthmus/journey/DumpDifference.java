package io.isthmus.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** What somebody configured in an organization, compared by the organization's own dumps. */
final class DumpDifference {

    private static final Pattern IDS = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[A-Za-z0-9_-]{43}");

    private DumpDifference() {
    }

    /**
     * What one of two dumps has and the other has not, outside what the services make by themselves. Ids that were made
     * since an earlier dump are all called the same.
     *
     * @param first what was there before: its ids stay as they are
     */
    static List<String> between(Value one, Value other, Value first) {
        String known = Codec.write(first, false);
        List<String> difference = new ArrayList<>();
        List<String> left = new ArrayList<>(lines(other, known));
        lines(one, known).stream().filter(line -> !left.remove(line)).forEach(line -> difference.add("- " + line));
        left.forEach(line -> difference.add("+ " + line));
        return difference;
    }

    /** Every configured value as a line "pointer = value", sorted. */
    static List<String> lines(Value dump, String knownIds) {
        List<String> lines = new ArrayList<>();
        flatten("", dump.at("/comparable"), knownIds, lines);
        return lines.stream().sorted().toList();
    }

    private static void flatten(String pointer, Value value, String known, List<String> lines) {
        switch (value) {
            case Value.Members members -> members.values().forEach((name, member) ->
                    flatten(pointer + "/" + name, member, known, lines));
            case Value.Array array -> array.entries().forEach(entry -> flatten(pointer + "/-", entry, known, lines));
            default -> lines.add(IDS.matcher(pointer + " = " + Codec.write(value, false))
                    .replaceAll(id -> known.contains(id.group()) ? id.group() : "made"));
        }
    }
}
