package io.isthmus.bots;

import org.eclipse.swt.graphics.DeviceData;

/**
 * The handles of the operating system that the window holds. Counted where SWT keeps account of them: the option
 * org.eclipse.ui/trace/graphics.
 *
 * @since 1.0
 */
public final class Handles {

    private Handles() {
    }

    /** How many there are: images, fonts, cursors, graphics contexts, paths. */
    public static int count() {
        Ui.settle();
        DeviceData data = Ui.get(() -> Ui.display().getDeviceData());
        if (!data.tracking) {
            throw new AssertionError("SWT does not keep account of handles: the option trace/graphics is not set"); //$NON-NLS-1$
        }
        return data.objects.length;
    }
}
