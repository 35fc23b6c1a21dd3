package io.isthmus.console.ui.internal.checks;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Control;

import io.isthmus.console.ui.internal.explorer.NodeStates;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.ui.model.Judged;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Icons;
import io.isthmus.ui.style.Tone;
import io.isthmus.ui.table.ToolTips;

/** A group with its count, or a finding with its object. */
final class GroupLabels extends StyledCellLabelProvider {

    private final Control control;

    GroupLabels(Control control) {
        this.control = control;
    }

    @Override
    public void update(ViewerCell cell) {
        StyledString text = new StyledString();
        switch (cell.getElement()) {
            case GroupNode group -> {
                text.append(title(group.group().title(), group.findings()), new StyledString.Styler() {
                    @Override
                    public void applyStyles(TextStyle style) {
                        style.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
                        style.foreground = Colors.of(Tone.HEADING, control);
                    }
                });
                cell.setImage(Icons.image(group.group().mark()));
            }
            case PairNode pair -> text.append(title(pair.pair().title(), pair.findings()));
            case Judged judged -> {
                Finding finding = judged.finding();
                text.append(ShortIds.within(finding.message()));
                text.append("  " + ShortIds.within(finding.resource().name()), new StyledString.Styler() { //$NON-NLS-1$
                    @Override
                    public void applyStyles(TextStyle style) {
                        style.foreground = Colors.muted(control);
                    }
                });
                cell.setImage(Icons.image(NodeStates.mark(finding)));
            }
            default -> throw new IllegalArgumentException(cell.getElement().getClass().getName());
        }
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
    }

    private static String title(String name, List<Judged> findings) {
        return NLS.bind(Messages.GroupLabels_title, name, findings.size());
    }

    @Override
    public String getToolTipText(Object element) {
        return element instanceof Judged judged ? judged.finding().message() : null;
    }

    @Override
    public int getToolTipTimeDisplayed(Object element) {
        return ToolTips.SHOWN_FOR;
    }
}
