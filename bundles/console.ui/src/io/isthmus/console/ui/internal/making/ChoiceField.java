package io.isthmus.console.ui.internal.making;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import io.isthmus.engine.change.PlanParameter;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;

/** The choices of a parameter, a box each, below the field that they are typed in; they come when somebody looked. */
final class ChoiceField extends Composite {

    /** Looks what can be chosen. */
    @FunctionalInterface
    interface Look {

        /** Begins, and does not wait; the field is told in the thread of the widgets, unless it is gone. */
        void begin(PlanParameter parameter, ChoiceField field);
    }

    private final Text typed;
    private final String id;
    private final int width;
    private final Runnable grown;
    private final Label said;
    private final Map<PlanChoice, Button> boxes = new LinkedHashMap<>();

    /**
     * @param parent a grid
     * @param typed  the field that they are typed in
     * @param id     of that field
     * @param width  in pixels, that texts wrap at
     * @param grown  runs when more room is needed
     */
    ChoiceField(Composite parent, Text typed, String id, int width, Runnable grown) {
        super(parent, SWT.NONE);
        this.typed = typed;
        this.id = id;
        this.width = width;
        this.grown = grown;
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
        said = Labels.paragraph(this, id + ".choices", width, 1); //$NON-NLS-1$
        Labels.show(said, Messages.ChoiceField_looking);
    }

    /** Shows them. */
    void show(List<PlanChoice> choices) {
        Ticks ticks = new Ticks(choices);
        Labels.showOrHide(said, choices.isEmpty() ? Messages.ChoiceField_none : ""); //$NON-NLS-1$
        for (PlanChoice choice : choices) {
            boxes.put(choice, box(ticks, choice));
        }
        typed.addModifyListener(event -> tick(ticks));
        tick(ticks);
        grown.run();
    }

    private Button box(Ticks ticks, PlanChoice choice) {
        String title = choice.explanation().isEmpty() ? choice.title()
                : NLS.bind(Messages.ChoiceField_choice, choice.title(), choice.explanation());
        Button box = WidgetIds.mark(new Button(this, SWT.CHECK | SWT.WRAP), id + "." + choice.value(), title); //$NON-NLS-1$
        box.setText(title.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            typed.setText(ticks.typed(typed.getText(), choice, box.getSelection()));
            tick(ticks);
        }));
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(box);
        return box;
    }

    private void tick(Ticks ticks) {
        boxes.forEach((choice, box) -> box.setSelection(ticks.ticked(choice, typed.getText())));
    }

    /** Says why nobody could look; what is wanted can be typed. */
    void show(Failure failure) {
        Labels.show(said, failure.message() + '\n' + failure.advice());
        grown.run();
    }
}
