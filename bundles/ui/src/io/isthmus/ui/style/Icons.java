package io.isthmus.ui.style;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/**
 * The pictures of the console. Each is made once for the display and lives as long as it; callers dispose none.
 *
 * @since 1.0
 */
public final class Icons {

    private static final String BUNDLE = "io.isthmus.ui"; //$NON-NLS-1$
    private static final String FOLDER = "icons/"; //$NON-NLS-1$

    private Icons() {
    }

    /** The picture of a mark. */
    public static Image image(Mark mark) {
        return image(descriptor(mark));
    }

    /** The picture that a descriptor describes, shared by all who ask. */
    public static Image image(ImageDescriptor descriptor) {
        return JFaceResources.getResources().get(descriptor);
    }

    /** Describes the picture of a mark. */
    public static ImageDescriptor descriptor(Mark mark) {
        return descriptor(BUNDLE, FOLDER + mark.file());
    }

    /** Describes a picture of a bundle; a picture that says "missing" where it is not there. */
    public static ImageDescriptor descriptor(String bundle, String path) {
        return ResourceLocator.imageDescriptorFromBundle(bundle, path)
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
