package io.isthmus.certificates.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.timeline.TimelineGeometry;
import io.isthmus.certificates.timeline.TimelineGeometry.Row;
import io.isthmus.certificates.timeline.TimelinePalette;
import io.isthmus.ui.DrawnList;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;

/** The timeline on the screen: hover tells, arrows move, Enter and a double click show all of a certificate. */
final class TimelineCanvas extends Canvas {

    /** The size of text, in points, at which the drawing has its own size: it grows with the text of the window. */
    private static final double POINTS = 10;
    private static final int DETAIL_POINTS = 8;

    private final ScrolledComposite scroll;
    private final CertificatesPresenter presenter;
    private final Consumer<ManagedCertificate> onSelect;
    private final Consumer<ManagedCertificate> onOpen;
    private final Font name;
    private final Font detail;
    private final double zoom;
    private Optional<TimelineGeometry> geometry = Optional.empty();

    /**
     * @param onSelect is told which certificate was chosen here
     * @param onOpen   shows all of a certificate
     */
    TimelineCanvas(ScrolledComposite parent, CertificatesPresenter presenter, Consumer<ManagedCertificate> onSelect,
            Consumer<ManagedCertificate> onOpen) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.scroll = parent;
        this.presenter = presenter;
        this.onSelect = onSelect;
        this.onOpen = onOpen;
        FontDescriptor plain = FontDescriptor.createFrom(JFaceResources.getDefaultFont());
        zoom = Math.max(1, plain.getFontData()[0].getHeight() / POINTS);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
        name = resources.create(plain.setHeight((int) POINTS));
        detail = resources.create(plain.setHeight(DETAIL_POINTS));
        WidgetIds.mark(this, "certificates.timeline", Messages.TimelineCanvas_name); //$NON-NLS-1$
        addPaintListener(this::paint);
        addMouseMoveListener(event -> setToolTipText(rowAt(event.y).map(row -> row.lane().sentence()).orElse(null)));
        addMouseListener(MouseListener.mouseDownAdapter(event -> {
            setFocus();
            rowAt(event.y).flatMap(presenter::choose).ifPresent(this::chosen);
        }));
        addMouseListener(MouseListener.mouseDoubleClickAdapter(event -> presenter.selected().ifPresent(onOpen)));
        addKeyListener(KeyListener.keyPressedAdapter(this::key));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        DrawnList.tell(this, presenter::sentence, () -> rows().stream().map(row -> row.lane().sentence()).toList(),
                () -> geometry.flatMap(presenter::selected).map(rows()::indexOf).orElse(-1));
    }

    private List<Row> rows() {
        return geometry.map(TimelineGeometry::rows).orElse(List.of());
    }

    private Optional<Row> rowAt(int y) {
        return geometry.flatMap(drawn -> drawn.rowAt(y / zoom));
    }

    private void key(KeyEvent event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> move(1);
            case SWT.ARROW_UP -> move(-1);
            case SWT.PAGE_DOWN -> move(10);
            case SWT.PAGE_UP -> move(-10);
            case SWT.HOME -> move(-rows().size());
            case SWT.END -> move(rows().size());
            case SWT.CR, SWT.KEYPAD_CR -> presenter.selected().ifPresent(onOpen);
            default -> event.doit = true;
        }
    }

    private void move(int down) {
        geometry.flatMap(drawn -> presenter.move(drawn, down)).ifPresent(this::chosen);
    }

    private void chosen(ManagedCertificate certificate) {
        onSelect.accept(certificate);
        reveal();
        redraw();
    }

    /** Draws anew what the table shows, as wide as there is room, on a ground that fills it. */
    void refresh() {
        int width = scroll.getSize().x - scroll.getVerticalBar().getSize().x;
        geometry = presenter.timeline(width / zoom);
        geometry.ifPresent(drawn -> setSize((int) Math.ceil(drawn.width() * zoom),
                Math.max((int) Math.ceil(drawn.height() * zoom), scroll.getClientArea().height)));
        redraw();
    }

    /** What is drawn. */
    Optional<TimelineGeometry> geometry() {
        return geometry;
    }

    /** Brings the row of the selected certificate into sight. */
    void reveal() {
        geometry.flatMap(presenter::selected).ifPresent(row -> {
            Rectangle area = scroll.getClientArea();
            int y = (int) (row.y() * zoom);
            int height = (int) (TimelineGeometry.ROW * zoom);
            if (y < scroll.getOrigin().y || y + height > scroll.getOrigin().y + area.height) {
                scroll.setOrigin(scroll.getOrigin().x, Math.max(0, y - area.height / 2));
            }
        });
    }

    private void paint(PaintEvent event) {
        TimelinePalette palette = palette();
        geometry.ifPresent(drawn -> {
            Row chosen = presenter.selected(drawn).orElse(null);
            Rectangle visible = new Rectangle((int) (event.x / zoom) - 1, (int) (event.y / zoom) - 1,
                    (int) (event.width / zoom) + 3, (int) (event.height / zoom) + 3);
            new TimelinePainter(event.gc, palette, name, detail).paint(drawn, zoom, visible,
                    isFocusControl() ? chosen : null, chosen);
        });
    }

    /** The palette that the timeline is shown in. */
    TimelinePalette palette() {
        return Colors.dark(this) ? TimelinePalette.DARK : TimelinePalette.LIGHT;
    }
}
