package io.isthmus.signins.ui.internal;

import java.util.Map;

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

import io.isthmus.signins.ui.internal.asking.FilterShelf;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.ui.WidgetIds;

/** Filters that have a name: chosen, saved and forgotten by a menu. What it offers was read before it is opened. */
final class SavedFiltersButton {

    private final SignInsPresenter presenter;
    private final FilterShelf shelf;
    private final Button button;
    private final MenuManager menu = new MenuManager();

    SavedFiltersButton(Composite parent, SignInsPresenter presenter, FilterShelf shelf) {
        this.presenter = presenter;
        this.shelf = shelf;
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
        button.addListener(SWT.FocusIn, event -> shelf.read());
        button.addListener(SWT.MouseEnter, event -> shelf.read());
        button.addDisposeListener(event -> menu.dispose());
        shelf.read();
    }

    private void fill(IMenuManager shown) {
        Map<String, String> saved = shelf.filters();
        saved.forEach((name, filter) -> shown.add(action(NLS.bind(Messages.SavedFiltersButton_filter, name, filter),
                () -> presenter.type(filter))));
        shown.add(new Separator());
        Action save = action(Messages.SavedFiltersButton_save, this::save);
        save.setEnabled(!presenter.typed().isBlank() && presenter.mistake().isEmpty());
        shown.add(save);
        if (!saved.isEmpty()) {
            MenuManager forget = new MenuManager(Messages.SavedFiltersButton_forget);
            saved.keySet().forEach(name -> forget.add(action(name, () -> shelf.forget(name))));
            shown.add(forget);
        }
    }

    private void save() {
        InputDialog dialog = new InputDialog(button.getShell(), Messages.SavedFiltersButton_title,
                NLS.bind(Messages.SavedFiltersButton_ask, presenter.typed()), "", //$NON-NLS-1$
                name -> name.isBlank() ? Messages.SavedFiltersButton_nameless : null);
        if (dialog.open() == InputDialog.OK) {
            shelf.save(dialog.getValue().strip(), presenter.typed());
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
