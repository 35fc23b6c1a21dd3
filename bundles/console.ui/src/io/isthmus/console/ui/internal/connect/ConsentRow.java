package io.isthmus.console.ui.internal.connect;

import java.net.URI;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import io.isthmus.ui.Clipboards;
import io.isthmus.ui.WidgetIds;

/** The link to hand to an admin who can consent, with a button that copies it. Not to be seen where none is needed. */
final class ConsentRow extends Composite {

    private static final int WIDTH = 420;

    private final Text link;

    ConsentRow(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
        Label sentence = new Label(this, SWT.WRAP);
        sentence.setText(Messages.ConsentRow_sentence);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(sentence);
        link = WidgetIds.mark(new Text(this, SWT.READ_ONLY | SWT.BORDER), "connect.consentLink", //$NON-NLS-1$
                Messages.ConsentRow_name);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDTH, SWT.DEFAULT)
                .applyTo(link);
        Button copy = WidgetIds.mark(new Button(this, SWT.PUSH), "connect.copyConsentLink"); //$NON-NLS-1$
        copy.setText(Messages.ConsentRow_copy);
        copy.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Clipboards.copy(getDisplay(), link.getText())));
        setVisible(false);
    }

    void show(Optional<URI> address) {
        link.setText(address.map(URI::toString).orElse("")); //$NON-NLS-1$
        setVisible(address.isPresent());
        ((GridData) getLayoutData()).exclude = address.isEmpty();
        getParent().layout(true, true);
    }
}
