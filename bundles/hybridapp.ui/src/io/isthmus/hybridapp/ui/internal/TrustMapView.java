package io.isthmus.hybridapp.ui.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.hybridapp.map.MapBox;
import io.isthmus.hybridapp.map.MapGeometry;
import io.isthmus.hybridapp.map.MapPalette;
import io.isthmus.hybridapp.map.MapSvg;
import io.isthmus.hybridapp.ui.HybridApplicationIds;
import io.isthmus.ui.Binding;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.file.FileChoice;
import io.isthmus.ui.file.WriteFile;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.notice.ElsewhereStrip;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/** Who trusts whom, from the servers to what depends on it. */
public final class TrustMapView extends ViewPart {

    private final StackLayout stack = new StackLayout();
    private TrustMapPresenter presenter;
    private Composite pages;
    private ScrolledComposite scroll;
    private MapCanvas canvas;
    private Label empty;
    private boolean waitsForMap;

    @Override
    public void createPartControl(Composite parent) {
        presenter = new TrustMapPresenter(getSite().getService(ConsoleModel.class));
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        new ElsewhereStrip(parent, parent, getSite().getService(ConsoleModel.class), "trustMap", 1); //$NON-NLS-1$
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        empty = WidgetIds.mark(new Label(pages, SWT.WRAP | SWT.CENTER), "trustMap.empty"); //$NON-NLS-1$
        Colors.write(Tone.MUTED, empty);
        scroll = new ScrolledComposite(pages, SWT.H_SCROLL | SWT.V_SCROLL);
        canvas = new MapCanvas(scroll, presenter, FindingDetails::show);
        scroll.setContent(canvas);
        scroll.addListener(SWT.Resize, event -> fitColumns());
        getSite().getService(IContextService.class).activateContext(HybridApplicationIds.TRUST_MAP_CONTEXT);
        Binding.prepared(presenter, parent, presenter::look, this::show);
    }

    void zoomIn() {
        presenter.zoomIn();
        canvas.fitToZoom();
    }

    void zoomOut() {
        presenter.zoomOut();
        canvas.fitToZoom();
    }

    void fit() {
        Rectangle area = scroll.getClientArea();
        presenter.zoomToFit(area.width, area.height);
        canvas.fitToZoom();
    }

    /** Room for the bar is left whether it is there or not, so that it does not come and go. */
    private void fitColumns() {
        presenter.zoomToWidth(scroll.getSize().x - scroll.getVerticalBar().getSize().x);
        canvas.fitToZoom();
    }

    private void show(Optional<MapGeometry> looked) {
        presenter.show(looked);
        fitColumns();
        empty.setText(presenter.summary());
        stack.topControl = presenter.geometry().isPresent() ? scroll : empty;
        presenter.focused().ifPresent(this::reveal);
        pages.layout();
        canvas.redraw();
        if (waitsForMap && pages.isFocusControl()) {
            waitsForMap = !canvas.setFocus();
        }
    }

    private void reveal(MapBox box) {
        Rectangle area = scroll.getClientArea();
        int x = (int) (box.x() * presenter.zoom());
        int y = (int) (box.y() * presenter.zoom());
        if (!new Rectangle(scroll.getOrigin().x, scroll.getOrigin().y, area.width, area.height).contains(x, y)) {
            scroll.setOrigin(Math.max(0, x - area.width / 2), Math.max(0, y - area.height / 2));
        }
    }

    void export() {
        presenter.geometry().ifPresent(map -> {
            FileChoice choice = new FileChoice(getSite().getShell(), "trust-map"); //$NON-NLS-1$
            choice.add("SVG", "svg"); //$NON-NLS-1$ //$NON-NLS-2$
            choice.add("PNG", "png"); //$NON-NLS-1$ //$NON-NLS-2$
            choice.ask().ifPresent(chosen -> write(map, chosen));
        });
    }

    private void write(MapGeometry map, FileChoice.Chosen chosen) {
        if (chosen.format() == 0) {
            MapPalette palette = canvas.palette();
            WriteFile.start(chosen.file(), context -> MapSvg.write(map, palette).getBytes(StandardCharsets.UTF_8));
        } else {
            Image image = canvas.picture();
            ImageData data = image.getImageData();
            image.dispose();
            WriteFile.start(chosen.file(), context -> png(data));
        }
    }

    private static byte[] png(ImageData data) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] { data };
        loader.save(picture, SWT.IMAGE_PNG);
        return picture.toByteArray();
    }

    /** A view that comes to the front shows what happened meanwhile a moment later: until then there may be no map. */
    @Override
    public void setFocus() {
        waitsForMap = !canvas.setFocus();
        if (waitsForMap) {
            pages.forceFocus();
        }
    }
}
