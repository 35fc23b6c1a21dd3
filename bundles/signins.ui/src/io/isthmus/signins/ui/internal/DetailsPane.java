package io.isthmus.signins.ui.internal;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInDocument;
import io.isthmus.signins.ui.internal.asking.DetailsPresenter;
import io.isthmus.signins.ui.internal.asking.SignInDetails;
import io.isthmus.ui.Clipboards;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/** The sign-in that is selected: why it ended so and what changed since the one before, and its record as a tree. */
final class DetailsPane {

    private static final int MARGIN = 8;
    private static final int NAME_WIDTH = 30;
    private static final int VALUE_WIDTH = 44;

    private final DetailsPresenter presenter;
    private final SashForm control;
    private final StyledText text;
    private final Tree tree;
    private Optional<SignInDetails> shown = Optional.empty();

    DetailsPane(Composite parent, DetailsPresenter presenter) {
        this.presenter = presenter;
        control = new SashForm(parent, SWT.HORIZONTAL);
        text = WidgetIds.mark(new StyledText(control, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                "signins.explanation", Messages.DetailsPane_explanation); //$NON-NLS-1$
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.addListener(SWT.Traverse, event -> event.doit = true);
        tree = WidgetIds.mark(new Tree(control, SWT.FULL_SELECTION | SWT.SINGLE), "signins.document", //$NON-NLS-1$
                Messages.DetailsPane_document);
        tree.setHeaderVisible(true);
        column(Messages.DetailsPane_property, NAME_WIDTH);
        column(Messages.DetailsPane_value, VALUE_WIDTH);
        tree.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.stateMask == SWT.MOD1 && event.keyCode == 'c' && tree.getSelectionCount() > 0) {
                copy(tree.getSelection()[0]);
            }
        }));
        Sashes.remember(control, "details", 50, 50); //$NON-NLS-1$
        Colors.whenTheyChange(text, () -> show(shown));
        show(shown);
    }

    private void column(String title, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.NONE);
        column.setText(title);
        column.setWidth(width * Characters.width(tree, tree.getFont()));
    }

    private void copy(TreeItem item) {
        String value = item.getText(1);
        Clipboards.copy(tree.getDisplay(), value.isEmpty() ? item.getText() : value);
    }

    /** Shows what is selected now. */
    void refresh() {
        if (!shown.equals(presenter.details())) {
            shown = presenter.details();
            show(shown);
        }
    }

    private void show(Optional<SignInDetails> details) {
        String headline = details.map(SignInDetails::headline).orElse(Messages.DetailsPane_none);
        String all = details.map(one -> headline + "\n\n" + String.join("\n\n", one.paragraphs())).orElse(headline); //$NON-NLS-1$ //$NON-NLS-2$
        text.setText(all);
        StyleRange range = new StyleRange();
        range.length = headline.length();
        range.fontStyle = details.isPresent() ? SWT.BOLD : SWT.NORMAL;
        range.foreground = Colors.of(details.isEmpty() ? Tone.MUTED
                : details.get().row().failed() ? Tone.BAD : Tone.HEADING, text);
        text.setStyleRange(range);
        tree.setRedraw(false);
        tree.removeAll();
        details.flatMap(SignInDetails::document).ifPresent(this::fill);
        tree.setRedraw(true);
    }

    private void fill(Value document) {
        if (document instanceof Value.Members members) {
            members.values().forEach((name, value) -> add(new TreeItem(tree, SWT.NONE), name, value));
        } else {
            add(new TreeItem(tree, SWT.NONE), Messages.DetailsPane_document, document);
        }
    }

    private static void add(TreeItem item, String name, Value value) {
        item.setText(name);
        switch (value) {
            case Value.Members members -> members.values()
                    .forEach((member, part) -> add(new TreeItem(item, SWT.NONE), member, part));
            case Value.Array array -> {
                for (int index = 0; index < array.values().size(); index++) {
                    add(new TreeItem(item, SWT.NONE), Integer.toString(index), array.values().get(index));
                }
            }
            case Value leaf -> item.setText(1, SignInDocument.text(leaf).replace('\n', ' '));
        }
        item.setExpanded(true);
    }

    /** The widget. */
    SashForm control() {
        return control;
    }
}
