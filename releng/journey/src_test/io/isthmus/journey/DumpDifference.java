package io.isthmus.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** What somebody configured in an organization, compared by the organization's own dumps. */
final class DumpDifference {

    /** Ids, and what tells one certificate from another: its bytes, its thumbprint. */
    private static final Pattern IDS = Pattern.compile("MI[A-Za-z0-9+/]{200,}={0,2}|"
            + "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|\\b[0-9A-F]{40}\\b|"
            + "[A-Za-z0-9_-]{43}");
    /** Ids of consents, which the service gives anew even where the same one is given again. */
    private static final int CONSENT_ID = 43;
    /** Where the id of a federated credential stands, which the service gives anew, too. */
    private static final String FEDERATED_ID = "/_federatedIdentityCredentials/-/id";
    /** What the service takes out of a certificate. */
    private static final Set<String> TIMES = Set.of("startDateTime", "endDateTime");

    private DumpDifference() {
    }

    /**
     * What one of two dumps has and the other has not, outside what the services make by themselves. Ids and
     * certificates that were made since an earlier dump are all called the same.
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
            case Value.Members members -> {
                boolean made = members.at("/key").text().filter(key -> !known.contains(key)).isPresent();
                members.values().forEach((name, member) -> {
                    if (!made || !TIMES.contains(name)) {
                        flatten(pointer + "/" + name, member, known, lines);
                    }
                });
            }
            case Value.Array array -> array.entries().forEach(entry -> flatten(pointer + "/-", entry, known, lines));
            default -> lines.add(IDS.matcher(pointer + " = " + Codec.write(value, false))
                    .replaceAll(id -> id.group().length() != CONSENT_ID && !pointer.endsWith(FEDERATED_ID)
                            && known.contains(id.group()) ? id.group() : "made"));
        }
    }
}
