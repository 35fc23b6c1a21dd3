package io.isthmus.console.ui.internal.connect;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.text.CloudLimits;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;

/** Which tenant, in which cloud, how to sign in, and which server's shell. */
final class TenantPage extends ConnectPage {

    private static final List<String> METHODS = List.of("interactive", "deviceCode", "certificate"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

    private static final int LIMITS_WIDTH = 420;

    private final List<Cloud> clouds;
    private Label limits;
    private Text keyStore;
    private Text certificate;

    TenantPage(ConnectionDraft draft, List<Cloud> clouds) {
        super("tenant", Messages.TenantPage_title, Messages.TenantPage_description, draft); //$NON-NLS-1$
        this.clouds = clouds;
        draft.set(Connection.SIGN_IN, METHODS.get(0));
        clouds.stream().findFirst().ifPresent(cloud -> draft.set(Connection.CLOUD, cloud.id()));
    }

    @Override
    void createFields(Composite area) {
        field(area, Connection.TENANT, Messages.TenantPage_tenant, Messages.TenantPage_tenantExplanation);
        combo(area, Connection.CLOUD, Messages.TenantPage_cloud, clouds.stream().map(Cloud::title).toList(),
                clouds.stream().map(Cloud::id).toList());
        limits = Labels.paragraph(area, "connect.limits", LIMITS_WIDTH, 2); //$NON-NLS-1$
        combo(area, Connection.SIGN_IN, Messages.TenantPage_signIn, List.of(Messages.TenantPage_interactive,
                Messages.TenantPage_deviceCode, Messages.TenantPage_certificateMethod), METHODS);
        field(area, Connection.CLIENT, Messages.TenantPage_client, Messages.TenantPage_clientExplanation);
        keyStore = field(area, Connection.KEY_STORE, Messages.TenantPage_keyStore,
                Messages.TenantPage_keyStoreExplanation);
        certificate = field(area, Connection.CERTIFICATE, Messages.TenantPage_certificate,
                Messages.TenantPage_certificateExplanation);
        field(area, Connection.SERVER, Messages.TenantPage_server, Messages.TenantPage_serverExplanation);
        follow();
    }

    private void combo(Composite area, String setting, String label, List<String> titles, List<String> values) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = WidgetIds.mark(new Combo(area, SWT.READ_ONLY), "connect." + setting, label.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        combo.setItems(titles.toArray(String[]::new));
        combo.select(Math.max(0, values.indexOf(draft().get(setting))));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            changed(setting, values.get(combo.getSelectionIndex()));
            follow();
        }));
    }

    /** What is chosen decides what else can be said, and what the cloud does not support. */
    private void follow() {
        Labels.showOrHide(limits, clouds.stream().filter(cloud -> cloud.id().equals(draft().get(Connection.CLOUD)))
                .flatMap(cloud -> CloudLimits.of(cloud).stream()).collect(Collectors.joining("\n"))); //$NON-NLS-1$
        limits.getParent().layout(true, true);
        enableCertificate();
    }

    private void enableCertificate() {
        boolean wanted = draft().get(Connection.SIGN_IN).equals("certificate"); //$NON-NLS-1$
        if (keyStore != null && certificate != null) {
            keyStore.setEnabled(wanted);
            certificate.setEnabled(wanted);
        }
    }
}
