package io.isthmus.signins.ui.internal;

import java.util.List;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ImagePainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.CellPainterDecorator;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.selection.SelectionConfigAttributes;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle.LineStyleEnum;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Icons;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.style.Tone;
import io.isthmus.ui.style.Tone.Shade;

/** The looks of the grid: those of a table of the theme, light or dark. */
final class GridColors {

    /** The first cell of a sign-in that failed: it has the mark. */
    static final String FAILED = "failed"; //$NON-NLS-1$
    /** The first cell of a sign-in that did not. */
    static final String FIRST = "first"; //$NON-NLS-1$
    /** The error code of a sign-in that failed. */
    static final String ERROR = "error"; //$NON-NLS-1$
    /** A cell that is not there yet. */
    static final String LOADING = "loading"; //$NON-NLS-1$
    /** A cell in the row of the one that is selected. */
    static final String SELECTED_ROW = "selectedRow"; //$NON-NLS-1$

    private static final int PADDING = 6;
    private static final double OF_HEADS = 0.06;
    private static final double OF_LINES = 0.10;
    private static final double OF_ROWS = 0.16;

    private final NatTable table;
    private final Font plain;
    private final Font bold;

    GridColors(NatTable table) {
        this.table = table;
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), table);
        FontDescriptor font = FontDescriptor.createFrom(JFaceResources.getDefaultFont());
        plain = resources.create(font);
        bold = resources.create(font.setStyle(SWT.BOLD));
    }

    /** The font of the cells. */
    Font font() {
        return plain;
    }

    /** Gives the grid the colours that the theme has now. */
    void apply() {
        IConfigRegistry registry = table.getConfigRegistry();
        Color page = Colors.page(table);
        Shade ground = shade(page);
        Color text = table.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
        Shade ink = ground.dark() ? new Shade(0xDD, 0xDE, 0xE2) : shade(text);
        Color lines = Colors.color(ground.mixed(ink, OF_LINES));
        table.setBackground(page);
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, lines);
        registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, padded(new TextPainter(), PADDING));
        style(DisplayMode.NORMAL, null, page, Colors.color(ink), plain);
        Color heads = Colors.color(ground.mixed(ink, OF_HEADS));
        Color letters = Colors.color(ink);
        style(DisplayMode.NORMAL, GridRegion.COLUMN_HEADER, heads, letters, bold);
        style(DisplayMode.SELECT, GridRegion.COLUMN_HEADER, Colors.color(ground.mixed(ink, OF_ROWS)), letters, bold);
        style(DisplayMode.NORMAL, SELECTED_ROW, heads, null, null);
        style(DisplayMode.NORMAL, ERROR, null, Colors.color(Tone.BAD.on(ground)), null);
        style(DisplayMode.NORMAL, LOADING, null, Colors.color(Tone.MUTED.on(ground)), null);
        Color selected = Colors.color(ground.mixed(Tone.WAITING.on(ground), 2 * OF_ROWS));
        style(DisplayMode.SELECT, null, selected, letters, plain);
        Style anchor = style(DisplayMode.SELECT, SelectionStyleLabels.SELECTION_ANCHOR_STYLE, selected, letters, plain);
        Color border = Colors.color(Tone.WAITING.on(ground));
        anchor.setAttributeValue(CellStyleAttributes.BORDER_STYLE, new BorderStyle(2, border, LineStyleEnum.SOLID));
        // The usual dots are drawn so slowly that one sees it.
        registry.registerConfigAttribute(SelectionConfigAttributes.SELECTION_GRID_LINE_STYLE,
                new BorderStyle(1, border, LineStyleEnum.SOLID), DisplayMode.SELECT);
        int roomOfMark = PADDING + Icons.image(Mark.BAD).getBounds().width + PADDING;
        for (DisplayMode shown : List.of(DisplayMode.NORMAL, DisplayMode.SELECT)) {
            painter(marked(), shown, FAILED);
            painter(padded(new TextPainter(), roomOfMark), shown, FIRST);
            painter(padded(new TextPainter(), PADDING), shown, GridRegion.COLUMN_HEADER);
        }
        table.redraw();
    }

    private void painter(ICellPainter painter, DisplayMode mode, String label) {
        table.getConfigRegistry().registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, mode, label);
    }

    private static Shade shade(Color color) {
        return new Shade(color.getRed(), color.getGreen(), color.getBlue());
    }

    private Style style(DisplayMode mode, String label, Color background, Color foreground, Font font) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, background);
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, foreground);
        style.setAttributeValue(CellStyleAttributes.FONT, font);
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        if (label == null) {
            table.getConfigRegistry().registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode);
        } else {
            table.getConfigRegistry().registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
        }
        return style;
    }

    private static ICellPainter padded(ICellPainter painter, int left) {
        return new BackgroundPainter(new PaddingDecorator(painter, 0, PADDING, 0, left));
    }

    /** A mark before the text; where there is none, its room is left, so that texts stand below each other. */
    private static ICellPainter marked() {
        return padded(new CellPainterDecorator(new TextPainter(), CellEdgeEnum.LEFT, PADDING,
                new ImagePainter(Icons.image(Mark.BAD), false)), PADDING);
    }
}
