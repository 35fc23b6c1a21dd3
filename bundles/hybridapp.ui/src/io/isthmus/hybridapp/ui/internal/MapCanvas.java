package io.isthmus.hybridapp.ui.internal;

import java.util.List;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;

import io.isthmus.hybridapp.map.MapBox;
import io.isthmus.hybridapp.map.MapGeometry;
import io.isthmus.hybridapp.map.MapPalette;
import io.isthmus.ui.DrawnList;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;

/** The map on the screen: hover tells, arrows move, Enter and a double click open, plus and minus zoom. */
final class MapCanvas extends Canvas {

    private static final double PICTURE_ZOOM = 2.0;

    private final TrustMapPresenter presenter;
    private final Runnable onOpen;
    private final Font title;
    private final Font detail;

    MapCanvas(ScrolledComposite parent, TrustMapPresenter presenter, Runnable onOpen) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.presenter = presenter;
        this.onOpen = onOpen;
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
        FontDescriptor plain = FontDescriptor.createFrom(JFaceResources.getDefaultFont());
        title = resources.create(plain.setStyle(SWT.BOLD));
        detail = resources.create(plain.increaseHeight(-1));
        WidgetIds.mark(this, "trustMap", Messages.MapCanvas_name); //$NON-NLS-1$
        addPaintListener(event -> paint(event.gc, presenter.zoom(), true));
        addMouseMoveListener(event -> setToolTipText(told(event.x, event.y)));
        addMouseListener(MouseListener.mouseDownAdapter(this::press));
        addMouseListener(MouseListener.mouseDoubleClickAdapter(event -> {
            if (presenter.open(event.x / presenter.zoom(), event.y / presenter.zoom())) {
                onOpen.run();
            }
        }));
        addKeyListener(KeyListener.keyPressedAdapter(this::key));
        addListener(SWT.MouseVerticalWheel, event -> {
            if ((event.stateMask & SWT.MOD1) != 0) {
                zoom(event.count > 0);
                event.doit = false;
            }
        });
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        DrawnList.tell(this, presenter::summary,
                () -> boxes().stream().map(box -> presenter.name(box.node())).toList(),
                () -> presenter.focused().map(boxes()::indexOf).orElse(-1));
    }

    private String told(int x, int y) {
        String sentence = presenter.sentence(x / presenter.zoom(), y / presenter.zoom());
        return sentence.isEmpty() ? null : sentence;
    }

    private void press(MouseEvent event) {
        setFocus();
        presenter.geometry().flatMap(map -> map.boxAt(event.x / presenter.zoom(), event.y / presenter.zoom()))
                .ifPresent(presenter::focus);
    }

    private void key(KeyEvent event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> presenter.move(1, 0);
            case SWT.ARROW_UP -> presenter.move(-1, 0);
            case SWT.ARROW_RIGHT -> presenter.move(0, 1);
            case SWT.ARROW_LEFT -> presenter.move(0, -1);
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (presenter.openFocused()) {
                    onOpen.run();
                }
            }
            case '+', '=', SWT.KEYPAD_ADD -> zoom(true);
            case '-', SWT.KEYPAD_SUBTRACT -> zoom(false);
            default -> event.doit = true;
        }
    }

    /** Takes the room that the map needs at its zoom; else it would be painted larger than it is shown. */
    void fitToZoom() {
        presenter.geometry().ifPresent(map -> setSize((int) Math.ceil(map.width() * presenter.zoom()),
                (int) Math.ceil(map.height() * presenter.zoom())));
    }

    private void zoom(boolean in) {
        if (in) {
            presenter.zoomIn();
        } else {
            presenter.zoomOut();
        }
        fitToZoom();
    }

    private List<MapBox> boxes() {
        return presenter.geometry().map(MapGeometry::boxes).orElse(List.of());
    }

    /** The palette that the map is shown in. */
    MapPalette palette() {
        return Colors.dark(this) ? MapPalette.DARK : MapPalette.LIGHT;
    }

    private void paint(GC gc, double zoom, boolean withFocus) {
        presenter.geometry().ifPresent(map -> new MapPainter(gc, palette(), title, detail).paint(map, zoom,
                withFocus && isFocusControl() ? presenter.focused().orElse(null) : null));
    }

    /** The whole map as a picture, to be disposed by the caller. */
    Image picture() {
        MapGeometry map = presenter.geometry().orElseThrow();
        Image image = new Image(getDisplay(), (int) (map.width() * PICTURE_ZOOM), (int) (map.height() * PICTURE_ZOOM));
        GC gc = new GC(image);
        try {
            paint(gc, PICTURE_ZOOM, false);
        } finally {
            gc.dispose();
        }
        return image;
    }
}
