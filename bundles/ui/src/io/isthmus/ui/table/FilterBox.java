package io.isthmus.ui.table;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import io.isthmus.ui.WidgetIds;

/**
 * A box that filters while one types. Ctrl+Space completes the names of columns; Escape empties it.
 *
 * @since 1.0
 */
public final class FilterBox {

    private final Text text;
    private String description = ""; //$NON-NLS-1$

    /**
     * @param parent   where it is put
     * @param ownerId  id of what is filtered; the box has the id with ".filter" behind it
     * @param name     for a screen reader
     * @param columns  what "column:" can name; can be empty
     * @param onChange gets what is typed
     */
    public FilterBox(Composite parent, String ownerId, String name, List<? extends Column<?>> columns,
            Consumer<String> onChange) {
        text = WidgetIds.mark(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                ownerId + ".filter", name); //$NON-NLS-1$
        text.setMessage(Messages.TableControl_filter);
        text.addModifyListener(event -> onChange.accept(text.getText()));
        text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ESC) {
                clear();
            }
        }));
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = description;
            }
        });
        if (!columns.isEmpty()) {
            propose(columns);
        }
    }

    /** Says something of what was typed: a screen reader tells it after the name of the box. */
    public void describe(String newDescription) {
        if (!description.equals(newDescription)) {
            description = newDescription;
            text.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        }
    }

    private void propose(List<? extends Column<?>> columns) {
        ContentProposalAdapter adapter = new ContentProposalAdapter(text, new TextContentAdapter(),
                (typed, cursor) -> RowFilter.complete(typed, cursor, columns).stream()
                        .map(name -> proposal(typed, cursor, name)).toArray(IContentProposal[]::new),
                KeyStroke.getInstance(SWT.CTRL, SWT.SPACE), null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    }

    private static IContentProposal proposal(String typed, int cursor, String name) {
        int begin = typed.lastIndexOf(' ', Math.max(0, cursor - 1)) + 1;
        String whole = typed.substring(0, begin) + name;
        return new ContentProposal(whole + typed.substring(cursor), name, null, whole.length());
    }

    /** Empties it. */
    public void clear() {
        text.setText(""); //$NON-NLS-1$
    }

    /** The box itself. */
    public Text control() {
        return text;
    }
}
