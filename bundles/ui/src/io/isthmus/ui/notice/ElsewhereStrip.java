package io.isthmus.ui.notice;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

import io.isthmus.ui.Binding;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.style.Icons;
import io.isthmus.ui.style.Mark;

/**
 * A line above what a view shows: that another process changed the organization since, with a button that reads again.
 * It has no height while there is nothing to say.
 *
 * @since 1.0
 */
public final class ElsewhereStrip extends Composite {

    /** The command that reads again what another process changed. */
    public static final String READ_AGAIN_COMMAND = "io.isthmus.console.ui.readAgain"; //$NON-NLS-1$

    private static final int WIDTH = 200;

    private final Composite view;
    private final Label sentence;
    private final Button readAgain;

    /**
     * @param parent has a grid
     * @param view   the view that it is part of: seen where this is seen, and laid out anew when it comes and goes
     * @param id     of the view, for its bot
     * @param span   over how many columns of the grid
     */
    public ElsewhereStrip(Composite parent, Composite view, ConsoleModel model, String id, int span) {
        super(parent, SWT.NONE);
        this.view = view;
        GridLayoutFactory.fillDefaults().numColumns(3).margins(0, 2).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).exclude(true).applyTo(this);
        setVisible(false);
        Label mark = new Label(this, SWT.NONE);
        mark.setImage(Icons.image(Mark.WARNING));
        sentence = Labels.paragraph(this, id + ".elsewhere", WIDTH, 1); //$NON-NLS-1$
        readAgain = WidgetIds.mark(new Button(this, SWT.PUSH), id + ".readAgain"); //$NON-NLS-1$
        readAgain.setText(Messages.ElsewhereStrip_readAgain);
        readAgain.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> readAgain()));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(readAgain);
        ElsewherePresenter presenter = new ElsewherePresenter(model);
        Binding.prepared(presenter, view, presenter::look, this::show);
    }

    private void show(ElsewherePresenter.Looked looked) {
        boolean changed = Labels.show(sentence, looked.sentence()) | Labels.visible(this, !looked.sentence().isEmpty());
        readAgain.setEnabled(looked.readable());
        if (changed) {
            view.layout(true, true);
        }
    }

    private static void readAgain() {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(READ_AGAIN_COMMAND, null);
        } catch (CommandException broken) {
            ILog.of(ElsewhereStrip.class).error(broken.getMessage(), broken);
        }
    }
}
