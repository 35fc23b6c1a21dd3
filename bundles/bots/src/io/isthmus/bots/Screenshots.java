package io.isthmus.bots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/**
 * Pictures of the screen.
 *
 * @since 1.0
 */
public final class Screenshots {

    private Screenshots() {
    }

    /** Writes the whole screen as a PNG file, once all that is to be seen was painted. */
    public static void take(Path file) {
        Ui.waitUntilPainted();
        ImageData data = Ui.get(Screenshots::picture);
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] { data };
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }

    private static ImageData picture() {
        Display display = Ui.display();
        Rectangle bounds = display.getPrimaryMonitor().getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
