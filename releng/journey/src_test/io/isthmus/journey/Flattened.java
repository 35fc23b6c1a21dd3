package io.isthmus.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Dumps as lines, in which ids that were made since another dump are all called the same. */
final class Flattened {

    private static final Pattern IDS = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[A-Za-z0-9_-]{43}");

    private Flattened() {
    }

    /**
     * What one of two dumps has and the other has not, outside what the services make by themselves.
     *
     * @param first what was there before: its ids stay as they are
     */
    static List<String> difference(JsonNode one, JsonNode other, JsonNode first) {
        String known = first.toString();
        List<String> ours = lines(one, known);
        List<String> theirs = lines(other, known);
        List<String> difference = new ArrayList<>();
        List<String> left = new ArrayList<>(theirs);
        ours.stream().filter(line -> !left.remove(line)).forEach(line -> difference.add("- " + line));
        left.forEach(line -> difference.add("+ " + line));
        return difference;
    }

    private static List<String> lines(JsonNode dump, String known) {
        List<String> lines = new ArrayList<>();
        flatten("", dump.get("comparable"), known, lines);
        return lines.stream().sorted().toList();
    }

    private static void flatten(String path, JsonNode node, String known, List<String> lines) {
        if (node.isObject()) {
            node.properties().forEach(member -> flatten(path + "/" + member.getKey(), member.getValue(), known, lines));
        } else if (node.isArray()) {
            node.forEach(entry -> flatten(path + "/-", entry, known, lines));
        } else {
            lines.add(IDS.matcher(path + " = " + node.asText())
                    .replaceAll(id -> known.contains(id.group()) ? id.group() : "made"));
        }
    }
}
