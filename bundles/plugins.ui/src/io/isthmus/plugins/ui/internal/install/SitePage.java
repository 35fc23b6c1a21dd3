package io.isthmus.plugins.ui.internal.install;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import io.isthmus.plugins.ui.internal.operation.SiteAddress;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.file.FileDrop;

/** Where the plug-ins are: a folder, a zip or an address. */
final class SitePage extends InstallPage {

    private final Optional<URI> known;
    private Text address;

    /**
     * @param known the site that is offered at first
     */
    SitePage(Optional<URI> known) {
        super("site", Messages.SitePage_title, Messages.SitePage_description); //$NON-NLS-1$
        this.known = known;
    }

    @Override
    void createChoices(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.SitePage_site);
        address = WidgetIds.mark(new Text(area, SWT.BORDER), "plugins.site", Messages.SitePage_site.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        address.setMessage(Messages.SitePage_explanation);
        address.setToolTipText(Messages.SitePage_explanation);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(address);
        new Label(area, SWT.NONE);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
        button(buttons, "plugins.zip", Messages.SitePage_zip, this::browseZip); //$NON-NLS-1$
        button(buttons, "plugins.folder", Messages.SitePage_folder, //$NON-NLS-1$
                () -> take(new DirectoryDialog(getShell()).open()));
        known.map(SiteAddress::text).ifPresent(address::setText);
        address.addModifyListener(event -> changed());
        FileDrop.on(area, this::dropped);
        setPageComplete(site().isPresent());
    }

    private static void button(Composite parent, String id, String text, Runnable work) {
        Button button = WidgetIds.mark(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> work.run()));
        GridDataFactory.fillDefaults().applyTo(button);
    }

    private void browseZip() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] { "*.zip;*.jar", "*" }); //$NON-NLS-1$ //$NON-NLS-2$
        take(dialog.open());
    }

    private void take(String chosen) {
        if (chosen != null) {
            address.setText(chosen);
        }
    }

    private void dropped(List<Path> files) {
        take(files.getFirst().toString());
    }

    private void changed() {
        forgetFailure();
        boolean wrong = site().isEmpty() && !address.getText().isBlank();
        setErrorMessage(wrong ? Messages.SitePage_noSite : null);
        setPageComplete(site().isPresent());
    }

    /** The site that was given; empty where what was given is none. */
    Optional<URI> site() {
        return SiteAddress.parse(address.getText());
    }
}
