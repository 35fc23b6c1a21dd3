package io.isthmus.certificates.internal.command;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.inventory.CertificateInventory;
import io.isthmus.certificates.inventory.Fact;
import io.isthmus.certificates.inventory.InventoryWords;
import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.sdk.text.Counted;
import io.isthmus.sdk.text.Moments;

/** An inventory in lines for a person. */
final class InventoryText {

    private static final String INDENT = "    ";

    private final CertificateInventory inventory;
    private final Consumer<String> lines;
    private final ZoneId zone = ZoneId.systemDefault();

    InventoryText(CertificateInventory inventory, Consumer<String> lines) {
        this.inventory = inventory;
        this.lines = lines;
    }

    /** @param idle whether those that nothing uses are told one by one, too */
    void all(String organization, boolean idle) {
        lines.accept(NLS.bind(Messages.ListHead, organization, Moments.text(inventory.taken(), zone)));
        lines.accept(InventoryWords.summary(inventory));
        inventory.unmet().forEach(name -> lines.accept("! " + InventoryWords.unmet(name)));
        InventoryWords.uncovered(inventory, Integer.MAX_VALUE).forEach(names -> lines.accept("! " + names));
        inventory.names().stream().flatMap(name -> InventoryWords.seen(name).stream())
                .forEach(name -> lines.accept("! " + name));
        if (inventory.names().isEmpty()) {
            lines.accept(Messages.ListNoNames);
        }
        InventoryWords.untold(inventory).ifPresent(lines);
        List<ManagedCertificate> told = inventory.certificates().stream().filter(one -> idle || one.inUse()).toList();
        told.forEach(this::certificate);
        int left = inventory.certificates().size() - told.size();
        if (left > 0) {
            lines.accept(Counted.text(left, Messages.ListIdleOne, Messages.ListIdle, left));
        }
    }

    private void certificate(ManagedCertificate certificate) {
        lines.accept("");
        lines.accept(certificate.name() + "  " + certificate.thumbprint());
        for (Fact fact : Fact.of(certificate, inventory, zone)) {
            lines.accept(INDENT + NLS.bind(Messages.Field, fact.name(), fact.value()));
        }
    }
}
