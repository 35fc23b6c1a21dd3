package io.isthmus.exchange.internal.clixml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import io.isthmus.exchange.internal.clixml.ClixmlValue.Cycle;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;

/**
 * What a document may refer to, and how much it stands for. Objects share what they refer to, so memory stays small;
 * but whoever walks through them meets it again each time, so values and depth are counted as he would count them.
 */
final class ClixmlReferences {

    private final ClixmlCursor cursor;
    private final ClixmlLimits limits;
    private final Map<String, List<String>> typeNames = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private long count;

    ClixmlReferences(ClixmlCursor cursor, ClixmlLimits limits) {
        this.cursor = cursor;
        this.limits = limits;
    }

    /** An object that was read to its end: how many values it stands for, and how deep objects stand inside it. */
    private record Known(Instance instance, long values, int height) {
    }

    /** An object that is being read. */
    private static final class Open {
        private final String refId;
        private final long before;
        private int height;

        Open(String refId, long before) {
            this.refId = refId;
            this.before = before;
        }
    }

    /** Counts one more value. */
    void count() throws ClixmlException {
        add(1);
    }

    /** An object begins. */
    void open(String refId) throws ClixmlException {
        if (refId != null && (known.containsKey(refId) || isOpen(refId))) {
            throw cursor.error(Messages.DoubleReference, ClixmlCursor.shortened(refId));
        }
        open.push(new Open(refId, count - 1));
    }

    /** The label of an object that is being read, where something inside it refers to it. */
    OptionalInt label(String refId) {
        Integer label = labels.get(refId);
        return label == null ? OptionalInt.empty() : OptionalInt.of(label);
    }

    /** The object that began last ends. */
    void close(Instance instance) throws ClixmlException {
        Open ended = open.pop();
        int height = ended.height + 1;
        if (ended.refId != null) {
            known.put(ended.refId, new Known(instance, count - ended.before, height));
        }
        reach(height);
    }

    /** What a reference means. */
    ClixmlValue resolve(String refId) throws ClixmlException {
        Known target = known.get(refId);
        if (target != null) {
            add(target.values() - 1);
            reach(target.height());
            return target.instance();
        }
        if (isOpen(refId)) {
            return new Cycle(labels.computeIfAbsent(refId, id -> labels.size()));
        }
        throw cursor.error(Messages.UnknownReference, ClixmlCursor.shortened(refId));
    }

    /** Keeps a list of type names. */
    void typeNames(String refId, List<String> names) throws ClixmlException {
        if (refId != null && typeNames.putIfAbsent(refId, List.copyOf(names)) != null) {
            throw cursor.error(Messages.DoubleReference, ClixmlCursor.shortened(refId));
        }
    }

    /** The type names that a number was given to. */
    List<String> typeNames(String refId) throws ClixmlException {
        List<String> names = typeNames.get(refId);
        if (names == null) {
            throw cursor.error(Messages.UnknownReference, ClixmlCursor.shortened(refId));
        }
        return names;
    }

    private boolean isOpen(String refId) {
        return open.stream().anyMatch(object -> refId.equals(object.refId));
    }

    private void add(long values) throws ClixmlException {
        count += values;
        if (count > limits.values()) {
            throw cursor.error(Messages.Values, limits.values());
        }
    }

    private void reach(int height) throws ClixmlException {
        if (open.size() + height > limits.depth()) {
            throw cursor.error(Messages.Depth, limits.depth());
        }
        if (!open.isEmpty()) {
            open.peek().height = Math.max(open.peek().height, height);
        }
    }
}
