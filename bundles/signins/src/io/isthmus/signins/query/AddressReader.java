package io.isthmus.signins.query;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Addresses in text, read and written without asking anybody. */
final class AddressReader {

    private static final int LONGEST = 45;
    private static final int GROUPS = 8;
    private static final String PART = "(0|[1-9][0-9]{0,2})";
    private static final Pattern VERSION_4 = Pattern.compile(PART + "\\." + PART + "\\." + PART + "\\." + PART);
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private AddressReader() {
    }

    static Optional<AddressValue> read(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        return address.indexOf(':') < 0 ? version4(address).map(AddressValue::mapped) : version6(address);
    }

    private static Optional<Long> version4(String address) {
        Matcher matcher = VERSION_4.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long value = 0;
        for (int part = 1; part <= matcher.groupCount(); part++) {
            int number = Integer.parseInt(matcher.group(part));
            if (number > 255) {
                return Optional.empty();
            }
            value = value << 8 | number;
        }
        return Optional.of(value);
    }

    private static Optional<AddressValue> version6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true).filter(groups -> groups.size() == GROUPS).map(AddressReader::value);
        }
        Optional<List<Integer>> before = groups(address.substring(0, gap), false);
        Optional<List<Integer>> after = groups(address.substring(gap + 2), true);
        if (before.isEmpty() || after.isEmpty() || before.get().size() + after.get().size() >= GROUPS) {
            return Optional.empty();
        }
        List<Integer> groups = new ArrayList<>(before.get());
        while (groups.size() + after.get().size() < GROUPS) {
            groups.add(0);
        }
        groups.addAll(after.get());
        return Optional.of(value(groups));
    }

    /** The groups of 16 bits of a part without a gap; the last part may end as version 4 does. */
    private static Optional<List<Integer>> groups(String part, boolean last) {
        List<Integer> groups = new ArrayList<>();
        String[] texts = part.isEmpty() ? new String[0] : part.split(":", -1);
        for (int index = 0; index < texts.length; index++) {
            Optional<Long> dotted = last && index == texts.length - 1 ? version4(texts[index]) : Optional.empty();
            if (dotted.isPresent()) {
                groups.add((int) (dotted.get() >>> 16));
                groups.add((int) (dotted.get() & 0xffff));
            } else if (GROUP.matcher(texts[index]).matches()) {
                groups.add(Integer.parseInt(texts[index], 16));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    private static AddressValue value(List<Integer> groups) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * GROUPS);
        groups.forEach(group -> bytes.putShort((short) group.intValue()));
        return new AddressValue(bytes.getLong(0), bytes.getLong(8));
    }

    static String write(AddressValue value) {
        if (value.version4()) {
            return IntStream.of(24, 16, 8, 0).mapToObj(shift -> Long.toString(value.low() >>> shift & 0xff))
                    .collect(Collectors.joining("."));
        }
        ByteBuffer bytes = ByteBuffer.wrap(value.bytes());
        int[] groups = IntStream.range(0, GROUPS).map(group -> bytes.getShort(2 * group) & 0xffff).toArray();
        int start = -1;
        int length = 1;
        for (int first = 0; first < GROUPS; first++) {
            int end = first;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - first > length) {
                start = first;
                length = end - first;
            }
        }
        return start < 0 ? joined(groups, 0, GROUPS)
                : joined(groups, 0, start) + "::" + joined(groups, start + length, GROUPS);
    }

    private static String joined(int[] groups, int from, int to) {
        return IntStream.range(from, to).mapToObj(group -> Integer.toHexString(groups[group]))
                .collect(Collectors.joining(":"));
    }
}
