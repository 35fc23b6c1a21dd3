package io.isthmus.console.ui.internal.explorer;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Control;

import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Icons;
import io.isthmus.ui.table.ToolTips;

/** A node's mark, name and note, and its state when one rests on it. */
final class NodeLabels extends StyledCellLabelProvider {

    private final Control control;

    NodeLabels(Control control) {
        this.control = control;
    }

    @Override
    public void update(ViewerCell cell) {
        ExplorerNode node = (ExplorerNode) cell.getElement();
        StyledString text = new StyledString(node.title());
        if (!node.note().isEmpty()) {
            text.append("  " + node.note(), new StyledString.Styler() { //$NON-NLS-1$
                @Override
                public void applyStyles(TextStyle style) {
                    style.foreground = Colors.muted(control);
                }
            });
        }
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(Icons.image(node.mark()));
    }

    @Override
    public String getToolTipText(Object element) {
        ExplorerNode node = (ExplorerNode) element;
        return node.title() + " – " + node.state(); //$NON-NLS-1$
    }

    @Override
    public int getToolTipTimeDisplayed(Object element) {
        return ToolTips.SHOWN_FOR;
    }
}
