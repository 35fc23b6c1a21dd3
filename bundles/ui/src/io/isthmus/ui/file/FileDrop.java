package io.isthmus.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Files that are dropped on a view, whichever of its controls is under the mouse. They are copied, never moved.
 *
 * @since 1.0
 */
public final class FileDrop extends DropTargetAdapter {

    private final Consumer<List<Path>> onFiles;

    private FileDrop(Consumer<List<Path>> onFiles) {
        this.onFiles = onFiles;
    }

    /** Takes files on a control and on all that are in it now. */
    public static void on(Control control, Consumer<List<Path>> onFiles) {
        if (control.getData(DND.DROP_TARGET_KEY) == null) {
            DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
            target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
            target.addDropListener(new FileDrop(onFiles));
        }
        if (control instanceof Composite composite) {
            Stream.of(composite.getChildren()).forEach(child -> on(child, onFiles));
        }
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        if (event.detail == DND.DROP_DEFAULT) {
            event.detail = DND.DROP_COPY;
        }
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] names && names.length > 0) {
            onFiles.accept(Stream.of(names).map(Path::of).toList());
        }
    }
}
