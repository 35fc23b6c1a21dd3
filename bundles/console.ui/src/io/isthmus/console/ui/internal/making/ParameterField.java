package io.isthmus.console.ui.internal.making;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import io.isthmus.engine.change.PlanParameter;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/** A parameter: its title, the field that fits its type, and below what holds without it or what is wrong with it. */
final class ParameterField extends Composite {

    private final PlanParameter parameter;
    private final PlanRequest request;
    private final Runnable changed;
    private final Control field;
    private final Label said;

    /**
     * @param parent  a grid
     * @param width   in pixels, that texts wrap at
     * @param changed runs after something was typed
     * @param look    looks what can be chosen
     * @param grown   runs when more room is needed
     */
    ParameterField(Composite parent, int width, PlanParameter parameter, PlanRequest request, Runnable changed,
            ChoiceField.Look look, Runnable grown) {
        super(parent, SWT.NONE);
        this.parameter = parameter;
        this.request = request;
        this.changed = changed;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).applyTo(this);
        String title = NLS.bind(Messages.ParameterField_title, parameter.title(), parameter.name());
        field = switch (parameter.type()) {
            case BOOLEAN -> box(title, width);
            case TEXT -> text(title, width, 2);
            case FILE -> file(title, width);
            case CHOICES -> choices(title, width, look, grown);
        };
        said = Labels.paragraph(this, id() + ".said", width, 2); //$NON-NLS-1$
        field.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = request.said(parameter).text();
            }
        });
        show();
    }

    private String id() {
        return "parameters." + parameter.name(); //$NON-NLS-1$
    }

    private Control box(String title, int width) {
        Button box = WidgetIds.mark(new Button(this, SWT.CHECK | SWT.WRAP), id(), title);
        box.setText(title.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        box.setSelection(request.ticked(parameter));
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            request.tick(parameter, box.getSelection());
            changed.run();
        }));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(width, SWT.DEFAULT).applyTo(box);
        return box;
    }

    private Text text(String title, int width, int span) {
        Labels.show(Labels.paragraph(this, id() + ".title", width, 2), title); //$NON-NLS-1$
        Text text = WidgetIds.mark(new Text(this, SWT.BORDER), id(), title);
        text.setText(request.typed(parameter));
        text.addModifyListener(event -> {
            request.type(parameter, text.getText());
            changed.run();
        });
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(span, 1).applyTo(text);
        return text;
    }

    private Control file(String title, int width) {
        Text path = text(title, width, 1);
        Button browse = WidgetIds.mark(new Button(this, SWT.PUSH), id() + ".browse", //$NON-NLS-1$
                NLS.bind(Messages.ParameterField_browseFor, parameter.title()));
        browse.setText(Messages.ParameterField_browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
                Optional.ofNullable(new FileDialog(getShell(), SWT.OPEN).open()).ifPresent(path::setText)));
        return path;
    }

    private Control choices(String title, int width, ChoiceField.Look look, Runnable grown) {
        Text text = text(title, width, 2);
        ChoiceField choices = new ChoiceField(this, text, id(), width, grown);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(choices);
        look.begin(parameter, choices);
        return text;
    }

    /** Whether it is the field of a parameter with a name. */
    boolean of(String name) {
        return parameter.name().equals(name);
    }

    /** Whether what stands in it cannot be. */
    boolean wrong() {
        return request.said(parameter).wrong();
    }

    /**
     * Says beside the field what there is to say now.
     *
     * @return whether that needs other room than before
     */
    boolean show() {
        PlanRequest.Said now = request.said(parameter);
        Colors.write(now.wrong() ? Tone.BAD : Tone.MUTED, said);
        return Labels.showOrHide(said, now.text());
    }

    @Override
    public boolean setFocus() {
        return field.setFocus();
    }
}
