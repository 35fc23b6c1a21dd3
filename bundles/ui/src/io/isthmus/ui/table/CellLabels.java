package io.isthmus.ui.table;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;

import io.isthmus.ui.style.Icons;
import io.isthmus.ui.style.Mark;

/** What a column shows of a row. */
final class CellLabels<R> extends ColumnLabelProvider {

    private final Column<R> column;

    CellLabels(Column<R> column) {
        this.column = column;
    }

    @Override
    @SuppressWarnings("unchecked")
    public String getText(Object row) {
        return column.text().apply((R) row).replace('\n', ' ');
    }

    @Override
    @SuppressWarnings("unchecked")
    public Image getImage(Object row) {
        Mark mark = column.mark().apply((R) row);
        return mark == Mark.NONE ? null : Icons.image(mark);
    }

    @Override
    @SuppressWarnings("unchecked")
    public String getToolTipText(Object row) {
        String tooltip = column.tooltip().apply((R) row);
        return tooltip.isEmpty() ? null : tooltip;
    }

    @Override
    public int getToolTipTimeDisplayed(Object element) {
        return ToolTips.SHOWN_FOR;
    }
}
