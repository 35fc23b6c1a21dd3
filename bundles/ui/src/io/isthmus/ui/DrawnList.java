package io.isthmus.ui;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/**
 * Tells screen readers of a drawing what it shows: they know nothing of what a program paints, and read it as a list.
 *
 * @since 1.0
 */
public final class DrawnList {

    private DrawnList() {
    }

    /**
     * Tells of a drawing from now on.
     *
     * @param drawing what is painted
     * @param summary the drawing as a whole, in a sentence
     * @param entries what is drawn, each in a sentence
     * @param focused the number of the entry that the keyboard stands on; negative for none
     */
    public static void tell(Control drawing, Supplier<String> summary, Supplier<List<String>> entries,
            IntSupplier focused) {
        drawing.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                List<String> names = entries.get();
                event.result = event.childID >= 0 && event.childID < names.size() ? names.get(event.childID)
                        : summary.get();
            }
        });
        drawing.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = entries.get().size();
            }

            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
            }

            @Override
            public void getFocus(AccessibleControlEvent event) {
                event.childID = focused.getAsInt() < 0 ? ACC.CHILDID_SELF : focused.getAsInt();
            }
        });
    }
}
