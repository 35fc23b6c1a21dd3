package io.isthmus.signins.ui.internal;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

import io.isthmus.signins.ui.internal.asking.Buckets;
import io.isthmus.signins.ui.internal.asking.HistogramPresenter;
import io.isthmus.ui.DrawnList;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;
import io.isthmus.ui.style.Tone.Shade;

/**
 * When the sign-ins were: bars, and hatched before them those that failed. Some are marked by the mouse or by arrow keys
 * with Shift; Enter, or letting the mouse go, filters by their time, and Escape marks none.
 */
final class HistogramChart {

    private static final String ALL = "all"; //$NON-NLS-1$
    private static final String FAILED = "failed"; //$NON-NLS-1$
    private static final int HATCH = 4;
    private static final int OPAQUE = 255;
    private static final int SHINES_THROUGH = 60;
    private static final double ROOM_ABOVE = 1.1;
    private static final double QUIET = 0.35;
    private static final int PAGE = 10;
    private static final int GAP = 10;
    private static final int NUMBER_DISTANCE = 20;
    private static final double MIDDLE = 0.5;

    private final HistogramPresenter presenter;
    private final Chart chart;
    private final IBarSeries<?> all;
    private final IBarSeries<?> failed;
    private Buckets drawn;
    private boolean brushing;

    HistogramChart(Composite parent, HistogramPresenter presenter) {
        this.presenter = presenter;
        chart = new Chart(parent, SWT.NONE);
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getGrid().setStyle(LineStyle.NONE);
        }
        number().getTick().setTickMarkStepHint(NUMBER_DISTANCE);
        all = bars(ALL);
        failed = bars(FAILED);
        Control plot = WidgetIds.mark(chart.getPlotArea().getControl(), "signins.histogram", Messages.HistogramChart_name); //$NON-NLS-1$
        chart.getPlotArea().addCustomPaintListener(new Over());
        listen(plot);
        DrawnList.tell(plot, () -> Messages.HistogramChart_name + ' ' + presenter.summary(), presenter::sentences,
                presenter::focused);
        colour();
        Colors.whenTheyChange(chart, this::colour);
    }

    private IBarSeries<?> bars(String id) {
        IBarSeries<?> series = (IBarSeries<?>) chart.getSeriesSet().createSeries(SeriesType.BAR, id);
        series.setBarOverlay(true);
        series.setBarPadding(GAP);
        series.setXSeries(new double[] {MIDDLE});
        series.setYSeries(new double[] {0});
        series.setVisible(false);
        return series;
    }

    private void listen(Control plot) {
        plot.addMouseListener(MouseListener.mouseDownAdapter(event -> {
            plot.setFocus();
            brushing = event.button == 1 && presenter.buckets().size() > 0;
            if (brushing) {
                presenter.mark(at(event), false);
            }
        }));
        plot.addMouseMoveListener(event -> {
            if (brushing) {
                presenter.mark(at(event), true);
            } else {
                plot.setToolTipText(presenter.buckets().size() == 0 ? null : presenter.sentence(at(event)));
            }
        });
        plot.addMouseListener(MouseListener.mouseUpAdapter(event -> {
            if (brushing) {
                brushing = false;
                presenter.filter();
            }
        }));
        plot.addKeyListener(KeyListener.keyPressedAdapter(this::key));
        plot.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        plot.addListener(SWT.FocusIn, event -> chart.redraw());
        plot.addListener(SWT.FocusOut, event -> chart.redraw());
    }

    private int at(MouseEvent event) {
        return Math.clamp((long) Math.floor(time().getDataCoordinate(event.x)), 0, presenter.buckets().size() - 1);
    }

    private void key(KeyEvent event) {
        boolean upTo = (event.stateMask & SWT.SHIFT) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT -> presenter.move(1, upTo);
            case SWT.ARROW_LEFT -> presenter.move(-1, upTo);
            case SWT.PAGE_DOWN -> presenter.move(PAGE, upTo);
            case SWT.PAGE_UP -> presenter.move(-PAGE, upTo);
            case SWT.HOME -> presenter.mark(0, upTo);
            case SWT.END -> presenter.mark(Integer.MAX_VALUE, upTo);
            case SWT.CR, SWT.KEYPAD_CR -> presenter.filter();
            case SWT.ESC -> presenter.unmark();
            default -> event.doit = true;
        }
    }

    private IAxis time() {
        return chart.getAxisSet().getXAxis(0);
    }

    private IAxis number() {
        return chart.getAxisSet().getYAxis(0);
    }

    /** Draws what there is now. */
    void refresh() {
        if (!presenter.buckets().equals(drawn)) {
            drawn = presenter.buckets();
            chart.suspendUpdate(true);
            draw(drawn);
            chart.suspendUpdate(false);
        }
        chart.redraw();
    }

    /** Along the number of the step, so that the marks of the axis stand where steps begin. */
    private void draw(Buckets buckets) {
        boolean some = buckets.size() > 0;
        Stream.of(all, failed).forEach(series -> series.setVisible(some));
        if (some) {
            double[] middles = IntStream.range(0, buckets.size()).mapToDouble(index -> index + MIDDLE).toArray();
            all.setXSeries(middles);
            failed.setXSeries(middles);
            all.setYSeries(numbers(buckets.counts()));
            failed.setYSeries(numbers(buckets.failures()));
            time().getTick().setFormat(new StepFormat(buckets));
            time().setRange(new Range(0, buckets.size()));
            long most = buckets.counts().stream().mapToLong(Long::longValue).max().orElse(1);
            number().setRange(new Range(0, Math.max(1, most * ROOM_ABOVE)));
        }
    }

    private static double[] numbers(List<Long> counts) {
        return counts.stream().mapToDouble(Long::doubleValue).toArray();
    }

    private void colour() {
        Color page = Colors.page(chart.getParent());
        Shade ground = shade(page);
        chart.setBackground(page);
        chart.getPlotArea().setBackground(page);
        all.setBarColor(Colors.color(Tone.WAITING.on(ground).mixed(ground, QUIET)));
        failed.setBarColor(Colors.color(Tone.BAD.on(ground)));
        Color text = Colors.color(Tone.MUTED.on(ground));
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTick().setForeground(text);
            axis.getGrid().setForeground(text);
        }
        chart.redraw();
    }

    private static Shade shade(Color color) {
        return new Shade(color.getRed(), color.getGreen(), color.getBlue());
    }

    /** The widget. */
    Chart control() {
        return chart;
    }

    /** What is drawn over the bars: the hatch of those that failed, and what is marked. */
    private final class Over implements ICustomPaintListener {

        @Override
        public boolean drawBehindSeries() {
            return false;
        }

        @Override
        public void paintControl(PaintEvent event) {
            hatch(event);
            mark(event);
        }

        private void hatch(PaintEvent event) {
            event.gc.setForeground(chart.getPlotArea().getBackground());
            Path lines = new Path(event.display);
            Stream.of(failed.getBounds()).filter(bar -> bar != null && bar.width > 0 && bar.height > 1)
                    .forEach(bar -> hatch(bar, lines));
            event.gc.drawPath(lines);
            lines.dispose();
        }

        /** Lines from below on the left to above on the right, as far as they are within the bar. */
        private void hatch(Rectangle bar, Path lines) {
            for (int sum = HATCH; sum < bar.width + bar.height; sum += HATCH) {
                int right = Math.min(sum, bar.width);
                int below = Math.min(sum, bar.height);
                lines.moveTo(bar.x + sum - below, bar.y + below);
                lines.lineTo(bar.x + right, bar.y + sum - right);
            }
        }

        private void mark(PaintEvent event) {
            boolean focus = chart.getPlotArea().getControl().isFocusControl();
            if (presenter.first() < 0) {
                if (focus) {
                    event.gc.drawFocus(0, 0, event.width, event.height);
                }
                return;
            }
            int left = time().getPixelCoordinate(presenter.first());
            int right = time().getPixelCoordinate(presenter.last() + 1.0);
            Color tone = Colors.color(Tone.WAITING.on(shade(chart.getPlotArea().getBackground())));
            event.gc.setBackground(tone);
            event.gc.setForeground(tone);
            event.gc.setAlpha(SHINES_THROUGH);
            event.gc.fillRectangle(left, 0, Math.max(1, right - left), event.height);
            event.gc.setAlpha(OPAQUE);
            event.gc.setLineWidth(2);
            event.gc.drawRectangle(left, 1, Math.max(1, right - left), event.height - 2);
        }
    }
}
