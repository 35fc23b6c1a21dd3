package io.isthmus.signins.ui.internal;

import org.eclipse.swt.graphics.Drawable;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;

/** How large letters are. */
final class Characters {

    private Characters() {
    }

    /** The width of one, on the average, in pixels. */
    static int width(Drawable drawable, Font font) {
        return measured(drawable, font)[0];
    }

    /** The height of a line, in pixels. */
    static int height(Drawable drawable, Font font) {
        return measured(drawable, font)[1];
    }

    private static int[] measured(Drawable drawable, Font font) {
        GC gc = new GC(drawable);
        try {
            gc.setFont(font);
            return new int[] {(int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth()),
                gc.getFontMetrics().getHeight()};
        } finally {
            gc.dispose();
        }
    }
}
