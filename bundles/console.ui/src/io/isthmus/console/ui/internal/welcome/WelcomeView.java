package io.isthmus.console.ui.internal.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.handler.Commands;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/** Three large choices, one sentence each, nothing else. */
public final class WelcomeView extends ViewPart {

    private static final int WIDTH = 520;
    private static final int TITLE_BIGGER_BY = 8;
    private static final int CHOICE_BIGGER_BY = 3;

    private Button first;

    @Override
    public void createPartControl(Composite parent) {
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        ScrolledComposite scroll = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        Composite page = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(32, 32).spacing(0, 4).applyTo(page);
        Label title = WidgetIds.mark(new Label(page, SWT.NONE), "welcome.title"); //$NON-NLS-1$
        title.setText(Messages.WelcomeView_title);
        title.setFont(resources.create(bigger(TITLE_BIGGER_BY)));
        FontDescriptor large = bigger(CHOICE_BIGGER_BY);
        first = choice(page, resources, large, "welcome.demo", Messages.WelcomeView_demo, //$NON-NLS-1$
                Messages.WelcomeView_demoSentence, ConsoleIds.DEMO_COMMAND);
        choice(page, resources, large, "welcome.tenant", Messages.WelcomeView_tenant, //$NON-NLS-1$
                Messages.WelcomeView_tenantSentence, ConsoleIds.TENANT_COMMAND);
        choice(page, resources, large, "welcome.collected", Messages.WelcomeView_collected, //$NON-NLS-1$
                Messages.WelcomeView_collectedSentence, ConsoleIds.COLLECTED_COMMAND);
        scroll.setContent(page);
        scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private static FontDescriptor bigger(int points) {
        return FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(points);
    }

    private static Button choice(Composite page, LocalResourceManager resources, FontDescriptor large, String id,
            String text, String sentence, String command) {
        Button button = WidgetIds.mark(new Button(page, SWT.PUSH | SWT.LEFT), id, text + ". " + sentence); //$NON-NLS-1$
        button.setText(text);
        button.setFont(resources.create(large));
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).indent(0, 20)
                .applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Commands.run(command)));
        Label label = new Label(page, SWT.WRAP);
        label.setText(sentence);
        Colors.write(Tone.MUTED, label);
        GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return button;
    }

    @Override
    public void setFocus() {
        first.setFocus();
    }
}
