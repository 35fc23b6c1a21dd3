package io.isthmus.bots;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.DeviceData;

/**
 * The handles of the operating system that the window holds at one time: images, fonts, cursors, graphics contexts,
 * paths. Taken where SWT keeps account of them: the option org.eclipse.ui/trace/graphics.
 *
 * @since 1.0
 */
public final class Handles {

    private static final int FRAMES = 25;

    private final Map<Object, Error> held;

    private Handles(Map<Object, Error> held) {
        this.held = held;
    }

    /** Those that are held when nothing is left to be done in the thread of the widgets. */
    public static Handles now() {
        Ui.settle();
        DeviceData data = Ui.get(() -> Ui.display().getDeviceData());
        if (!data.tracking) {
            throw new AssertionError("SWT does not keep account of handles: the option trace/graphics is not set"); //$NON-NLS-1$
        }
        Map<Object, Error> held = new IdentityHashMap<>();
        for (int index = 0; index < data.objects.length; index++) {
            held.put(data.objects[index], data.errors[index]);
        }
        return new Handles(held);
    }

    /** How many there are. */
    public int count() {
        return held.size();
    }

    /** Tells of those that were not held before where each was made. */
    public String madeSince(Handles before) {
        return held.entrySet().stream().filter(entry -> !before.held.containsKey(entry.getKey()))
                .map(entry -> entry.getKey() + at(entry.getValue())).collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    private static String at(Error made) {
        return Stream.of(made.getStackTrace()).limit(FRAMES).map(frame -> "\n    at " + frame) //$NON-NLS-1$
                .collect(Collectors.joining());
    }
}
