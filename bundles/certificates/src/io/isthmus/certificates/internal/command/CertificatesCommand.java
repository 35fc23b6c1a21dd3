package io.isthmus.certificates.internal.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.inventory.Agreement;
import io.isthmus.certificates.inventory.CertificateInventory;
import io.isthmus.certificates.inventory.ManagedCertificate;
import io.isthmus.certificates.inventory.SeenName;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.certificates.timeline.Timeline;
import io.isthmus.certificates.timeline.TimelineGeometry;
import io.isthmus.certificates.timeline.TimelinePalette;
import io.isthmus.certificates.timeline.TimelineSvg;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Lists the certificates that matter on both sides, or draws their lifetimes. */
public final class CertificatesCommand implements Command {

    private static final String SKIP_NAMES = "skip-names";

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Optional<Path> file = context.output();
        if (file.isPresent() && !context.flag("timeline")) {
            throw new UsageException(Messages.OutputOfList);
        }
        Snapshot snapshot = context.flag(SKIP_NAMES) ? withoutNames(context.snapshot(Set.of()))
                : context.snapshot(Set.of(Parts.PUBLIC_NAMES));
        CertificateInventory inventory = CertificateInventory.of(snapshot, LifetimeRules.of(context.facts()));
        context.document(InventoryDocument.of(inventory));
        if (context.flag("timeline")) {
            draw(context, Timeline.of(snapshot.organization(), inventory), file);
        } else {
            new InventoryText(inventory, context::line).all(snapshot.organization(), context.flag("all"));
        }
        inventory.unread().forEach(part -> context.warn(NLS.bind(Messages.ListUnread, part)));
        List<String> unseen = inventory.names().stream().filter(SeenName::unseen).map(name -> name.name().address())
                .toList();
        if (!unseen.isEmpty()) {
            context.warn(NLS.bind(Messages.ListUnseen, String.join(", ", unseen)));
        }
        return code(inventory);
    }

    /** A saved snapshot may have them. */
    private static Snapshot withoutNames(Snapshot snapshot) {
        List<SideSnapshot> sides = snapshot.sides().stream().map(side -> {
            Map<String, Reading<?>> parts = new HashMap<>(side.parts());
            parts.remove(Parts.PUBLIC_NAMES.id());
            return new SideSnapshot(side.scope(), parts);
        }).toList();
        return new Snapshot(snapshot.id(), snapshot.organization(), snapshot.taken(), sides, snapshot.pending(),
                snapshot.ledgerHead(), snapshot.notes());
    }

    /** A document that was asked for stands alone on standard output. */
    private static void draw(CommandContext context, Timeline timeline, Optional<Path> file) throws SourceException {
        byte[] svg = TimelineSvg.write(TimelineGeometry.of(timeline, TimelineGeometry.FILE_WIDTH), TimelinePalette.LIGHT)
                .getBytes(StandardCharsets.UTF_8);
        if (file.isPresent()) {
            context.write(file.get(), svg);
            context.line(NLS.bind(Messages.Written, file.get()));
        } else if (!context.json()) {
            context.bytes(svg);
        }
    }

    private static ExitCode code(CertificateInventory inventory) {
        List<ManagedCertificate> all = inventory.certificates();
        boolean unread = !inventory.unread().isEmpty() || inventory.count(Agreement.NOT_READ) > 0
                || inventory.names().stream().anyMatch(SeenName::unseen);
        boolean findings = inventory.count(Agreement.DIFFERS) > 0 || !inventory.unmet().isEmpty()
                || !inventory.uncovered().isEmpty() || all.stream()
                        .anyMatch(one -> one.judgements().stream().anyMatch(Judgement::needsSomebody));
        return (unread ? ExitCode.COULD_NOT_LOOK : ExitCode.FINE).and(findings ? ExitCode.FINDINGS : ExitCode.FINE);
    }
}
