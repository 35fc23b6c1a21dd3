package io.isthmus.ui;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * The head of a view: as high as its texts are, but never more than a part of the view, so that there is room for what
 * the view is about however large the letters are. What does not fit is scrolled.
 *
 * @since 1.0
 */
public final class Head {

    private static final double LARGEST_PART = 0.4;

    private Head() {
    }

    /**
     * Makes a head at the top of a view.
     *
     * @param view its layout is replaced; it gets one more child, the body, which has the rest of the room
     * @return what the head is put into
     */
    public static Composite over(Composite view) {
        ScrolledComposite scrolled = new ScrolledComposite(view, SWT.V_SCROLL);
        view.setLayout(new HeadAndBody(scrolled));
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        Composite content = new Composite(scrolled, SWT.NONE);
        scrolled.setContent(content);
        return content;
    }

    /** The head above, the body below. */
    private static final class HeadAndBody extends Layout {

        private final ScrolledComposite head;

        HeadAndBody(ScrolledComposite head) {
            this.head = head;
        }

        @Override
        protected Point computeSize(Composite view, int width, int height, boolean flush) {
            Point above = head.getContent().computeSize(width, SWT.DEFAULT, flush);
            Point below = body(view).map(body -> body.computeSize(width, SWT.DEFAULT, flush)).orElse(new Point(0, 0));
            return new Point(Math.max(above.x, below.x), above.y + below.y);
        }

        @Override
        protected void layout(Composite view, boolean flush) {
            Rectangle room = view.getClientArea();
            int largest = (int) (room.height * LARGEST_PART);
            int needed = head.getContent().computeSize(room.width, SWT.DEFAULT, flush).y;
            if (needed > largest) {
                int narrower = Math.max(1, room.width - head.getVerticalBar().getSize().x);
                needed = head.getContent().computeSize(narrower, SWT.DEFAULT, flush).y;
            }
            int height = Math.min(needed, largest);
            head.setMinHeight(needed);
            head.setBounds(room.x, room.y, room.width, height);
            body(view).ifPresent(body -> body.setBounds(room.x, room.y + height, room.width, room.height - height));
        }

        /** The last child: the workbench may have put one of its own before. */
        private Optional<Control> body(Composite view) {
            return Stream.of(view.getChildren()).filter(child -> child != head).reduce((before, last) -> last);
        }
    }
}
