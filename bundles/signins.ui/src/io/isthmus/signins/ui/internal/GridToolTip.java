package io.isthmus.signins.ui.internal;

import java.util.function.Function;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

import io.isthmus.ui.table.ToolTips;

/** What the cell under the mouse has at length: times with their offset, whole ids. */
final class GridToolTip extends NatTableContentTooltip {

    private final Function<Point, String> text;

    /** @param text tells of a place in the grid; empty for nothing */
    GridToolTip(NatTable table, Function<Point, String> text) {
        super(table, GridRegion.BODY);
        this.text = text;
        setHideDelay(ToolTips.SHOWN_FOR);
    }

    @Override
    protected String getText(Event event) {
        return text.apply(new Point(event.x, event.y));
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        return !getText(event).isEmpty();
    }
}
