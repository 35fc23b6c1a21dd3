package com.example.domains.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.window.LookedAt;

/** The domains of the organization that the window looks at. */
public final class DomainsView extends ViewPart {

    private StyledText text;
    private Cancel.Registration following;

    @Override
    public void createPartControl(Composite parent) {
        LookedAt lookedAt = getSite().getService(LookedAt.class);
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        following = lookedAt.onChange(() -> text.getDisplay().asyncExec(() -> show(lookedAt)));
        show(lookedAt);
    }

    private void show(LookedAt lookedAt) {
        if (!text.isDisposed()) {
            text.setText(DomainsText.of(lookedAt.snapshot(), lookedAt.pair()));
        }
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }

    @Override
    public void dispose() {
        following.close();
        super.dispose();
    }
}
