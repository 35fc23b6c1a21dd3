package io.isthmus.signins.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.isthmus.sdk.text.ShortIds;
import io.isthmus.ui.WidgetIds;

/** The choice of where sign-ins are looked at, and the button that takes them from there into the store. */
final class PlaceChooser {

    private static final String GUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"; //$NON-NLS-1$

    private final ConnectedPlaces places;
    private final Combo combo;
    private final Button pull;
    private List<Optional<UUID>> offered = List.of();

    PlaceChooser(Composite parent, ConnectedPlaces places) {
        this.places = places;
        pull = WidgetIds.mark(new Button(parent, SWT.PUSH), "signins.pull"); //$NON-NLS-1$
        pull.setText(Messages.PlaceChooser_pull);
        pull.setToolTipText(Messages.PlaceChooser_pullToolTip);
        pull.setVisible(false);
        pull.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> places.pull()));
        new Label(parent, SWT.NONE).setText(Messages.PlaceChooser_in);
        combo = WidgetIds.mark(new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY), "signins.place", //$NON-NLS-1$
                Messages.PlaceChooser_in);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen()));
        refresh();
    }

    private void chosen() {
        int index = combo.getSelectionIndex();
        Optional<UUID> wanted = index < offered.size() ? offered.get(index) : asked();
        wanted.ifPresent(places::look);
        if (index == 0) {
            places.leave();
        }
        refresh();
    }

    private Optional<UUID> asked() {
        InputDialog dialog = new InputDialog(combo.getShell(), Messages.PlaceChooser_other, Messages.PlaceChooser_ask,
                "", typed -> typed.strip().matches(GUID) ? null : Messages.PlaceChooser_noId); //$NON-NLS-1$
        return dialog.open() == InputDialog.OK ? Optional.of(UUID.fromString(dialog.getValue().strip()))
                : Optional.empty();
    }

    /** Shows what can be chosen now, and what is; whether that is another size than before. */
    boolean refresh() {
        List<Optional<UUID>> now = new ArrayList<>(List.of(Optional.empty()));
        places.workspaces().stream().map(Optional::of).forEach(now::add);
        if (!now.equals(offered)) {
            offered = List.copyOf(now);
            combo.setItems(offered.stream().map(PlaceChooser::title).toArray(String[]::new));
            combo.add(Messages.PlaceChooser_other);
        }
        int index = offered.indexOf(places.looked());
        if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
        boolean elsewhere = places.looked().isPresent();
        boolean changed = pull.getVisible() != elsewhere;
        pull.setVisible(elsewhere);
        return changed;
    }

    private static String title(Optional<UUID> place) {
        return place.map(id -> NLS.bind(Messages.PlaceChooser_workspace, ShortIds.of(id.toString())))
                .orElse(Messages.PlaceChooser_store);
    }

    /** How many columns of a grid it takes. */
    static int columns() {
        return 3;
    }
}
