package io.isthmus.signins.ui.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

import io.isthmus.ui.table.TableState;

/** Remembers columns, order, mode and room of the parts in the instance area, where the state of the window lives. */
final class ViewMemory {

    private static final String NODE = "io.isthmus.signins.ui/view"; //$NON-NLS-1$
    private static final String TABLE = "table"; //$NON-NLS-1$
    private static final String WIDTHS = "widths"; //$NON-NLS-1$
    private static final String FROZEN = "frozen"; //$NON-NLS-1$
    private static final String SASH = "sash."; //$NON-NLS-1$
    private static final String WEIGHTS = "[1-9][0-9]{0,2}(,[1-9][0-9]{0,2})*"; //$NON-NLS-1$
    private static final String LIST = "list"; //$NON-NLS-1$
    private static final String WORKSPACES = "workspaces"; //$NON-NLS-1$
    /** So many of those that were looked at last. */
    private static final int MOST_WORKSPACES = 5;
    private static final String BETWEEN = ","; //$NON-NLS-1$
    private static final String IS = "="; //$NON-NLS-1$
    private static final String WIDTH = "[a-zA-Z]+=[1-9][0-9]{0,3}"; //$NON-NLS-1$

    private ViewMemory() {
    }

    static Optional<TableState> table() {
        return TableState.parse(node().get(TABLE, null));
    }

    static void table(TableState state) {
        node().put(TABLE, state.format());
    }

    static Map<String, Integer> widths() {
        return Stream.of(node().get(WIDTHS, "").split(BETWEEN)).filter(one -> one.matches(WIDTH)) //$NON-NLS-1$
                .map(one -> one.split(IS)).collect(Collectors.toMap(one -> one[0], one -> Integer.valueOf(one[1]),
                        (first, second) -> second, LinkedHashMap::new));
    }

    static int frozen() {
        return node().getInt(FROZEN, 0);
    }

    static void layout(Map<String, Integer> widths, int frozen) {
        node().put(WIDTHS, widths.entrySet().stream().map(one -> one.getKey() + IS + one.getValue())
                .collect(Collectors.joining(BETWEEN)));
        node().putInt(FROZEN, frozen);
    }

    /** How the parts of a sash share its room; empty where nobody moved it, or it had other parts. */
    static Optional<int[]> weights(String sash, int parts) {
        return Optional.of(node().get(SASH + sash, "")).filter(text -> text.matches(WEIGHTS)) //$NON-NLS-1$
                .map(text -> Stream.of(text.split(BETWEEN)).mapToInt(Integer::parseInt).toArray())
                .filter(weights -> weights.length == parts);
    }

    static void weights(String sash, int[] weights) {
        node().put(SASH + sash, IntStream.of(weights).mapToObj(Integer::toString).collect(Collectors.joining(BETWEEN)));
    }

    /** The ids of the workspaces that were looked at, the last one first. */
    static List<String> workspaces() {
        return Stream.of(node().get(WORKSPACES, "").split(BETWEEN)).filter(one -> !one.isEmpty()).toList(); //$NON-NLS-1$
    }

    static void workspace(String id) {
        node().put(WORKSPACES, Stream.concat(Stream.of(id), workspaces().stream()).distinct().limit(MOST_WORKSPACES)
                .collect(Collectors.joining(BETWEEN)));
    }

    static boolean list() {
        return node().getBoolean(LIST, false);
    }

    static void list(boolean shown) {
        node().putBoolean(LIST, shown);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
