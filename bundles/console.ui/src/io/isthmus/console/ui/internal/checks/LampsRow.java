package io.isthmus.console.ui.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.isthmus.sdk.check.Direction;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Icons;

/** The lamps, a line for each direction. */
final class LampsRow extends Composite {

    /** Of the lamps of a direction, in their order; part of their ids. */
    private static final List<String> NAMES = List.of("configured", "proven", "waiting"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

    private List<Lamp> shown = List.of();

    LampsRow(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 2).applyTo(this);
    }

    /** Shows lamps, and tells whether they are others than before. */
    boolean show(List<Lamp> lamps) {
        if (lamps.equals(shown)) {
            return false;
        }
        shown = new ArrayList<>(lamps);
        for (Control child : getChildren()) {
            child.dispose();
        }
        line(Direction.ON_PREMISES_TO_CLOUD, Messages.LampsRow_toCloud);
        line(Direction.CLOUD_TO_ON_PREMISES, Messages.LampsRow_toOnPremises);
        return true;
    }

    private void line(Direction direction, String title) {
        List<Lamp> own = shown.stream().filter(lamp -> lamp.direction() == direction).toList();
        if (own.isEmpty()) {
            return;
        }
        Label name = new Label(this, SWT.NONE);
        name.setText(title);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(name);
        Composite line = new Composite(this, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 12;
        line.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        IntStream.range(0, own.size()).forEach(index -> lamp(line, own.get(index), NAMES.get(index), title));
    }

    private static void lamp(Composite line, Lamp lamp, String name, String direction) {
        CLabel label = WidgetIds.mark(new CLabel(line, SWT.NONE), "checks.lamp." + lamp.direction() + '.' + name, //$NON-NLS-1$
                direction + ": " + lamp.text()); //$NON-NLS-1$
        label.setMargins(0, 2, 0, 2);
        label.setImage(Icons.image(lamp.mark()));
        label.setText(lamp.text());
    }
}
