package io.isthmus.signins.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.signins.SavedFilters;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.failure.FailureReporter;

/** Filters that have a name: chosen, saved and forgotten by a menu. */
final class SavedFiltersButton {

    private final SignInsPresenter presenter;
    private final Supplier<Path> profile;
    private final Button button;
    private final MenuManager menu = new MenuManager();

    /** @param profile the folder of the profile that is used */
    SavedFiltersButton(Composite parent, SignInsPresenter presenter, Supplier<Path> profile) {
        this.presenter = presenter;
        this.profile = profile;
        button = WidgetIds.mark(new Button(parent, SWT.PUSH), "signins.saved", Messages.SavedFiltersButton_name); //$NON-NLS-1$
        button.setText(Messages.SavedFiltersButton_text);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        Menu shown = menu.createContextMenu(button);
        button.setMenu(shown);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            Point below = button.toDisplay(0, button.getSize().y);
            shown.setLocation(below);
            shown.setVisible(true);
        }));
        button.addDisposeListener(event -> menu.dispose());
    }

    private SavedFilters filters() {
        return new SavedFilters(profile.get());
    }

    private void fill(IMenuManager shown) {
        Map<String, String> saved = filters().all();
        saved.forEach((name, filter) -> shown.add(action(NLS.bind(Messages.SavedFiltersButton_filter, name, filter),
                () -> presenter.type(filter))));
        shown.add(new Separator());
        Action save = action(Messages.SavedFiltersButton_save, this::save);
        save.setEnabled(!presenter.typed().isBlank() && presenter.mistake().isEmpty());
        shown.add(save);
        if (!saved.isEmpty()) {
            MenuManager forget = new MenuManager(Messages.SavedFiltersButton_forget);
            saved.keySet().forEach(name -> forget.add(action(name, () -> keep(() -> filters().remove(name)))));
            shown.add(forget);
        }
    }

    private void save() {
        InputDialog dialog = new InputDialog(button.getShell(), Messages.SavedFiltersButton_title,
                NLS.bind(Messages.SavedFiltersButton_ask, presenter.typed()), "", //$NON-NLS-1$
                name -> name.isBlank() ? Messages.SavedFiltersButton_nameless : null);
        if (dialog.open() == InputDialog.OK) {
            keep(() -> filters().save(dialog.getValue().strip(), presenter.typed()));
        }
    }

    private interface Keeping {
        void run() throws IOException;
    }

    private static void keep(Keeping work) {
        try {
            work.run();
        } catch (IOException unwritable) {
            FailureReporter.tell(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.SavedFiltersButton_attempted,
                    String.valueOf(unwritable.getMessage()), Messages.SavedFiltersButton_advice));
        }
    }

    private static Action action(String text, Runnable work) {
        return new Action(text.replace("&", "&&")) { //$NON-NLS-1$ //$NON-NLS-2$
            @Override
            public void run() {
                work.run();
            }
        };
    }

    /** The widget. */
    Button control() {
        return button;
    }
}
