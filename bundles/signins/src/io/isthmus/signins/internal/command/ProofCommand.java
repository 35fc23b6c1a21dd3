package io.isthmus.signins.internal.command;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.CsvText;
import io.isthmus.sdk.text.HarmlessText;
import io.isthmus.sdk.text.Moments;
import io.isthmus.signins.FetchedTime;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.proof.KeyUses;
import io.isthmus.signins.proof.ProofOfUse;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterParser;
import io.isthmus.signins.query.FilterSyntaxException;

/** Tells which key of an application was used, from where, first and last. */
public final class ProofCommand implements Command {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Filter since = since(context);
        Set<AppId> applications = applications(context);
        if (context.flag("csv") && context.json()) {
            throw new UsageException(Messages.CsvOrJson);
        }
        try (SignInStore store = ChosenStore.present(context)) {
            Optional<Snapshot> snapshot = context.flag("offline") ? Optional.empty() : Optional.of(context.snapshot());
            if (applications.isEmpty()) {
                snapshot.map(ProofOfUse::dedicated).ifPresent(applications::addAll);
            }
            ProofOfUse proof = ProofOfUse.of(store, applications, since, TypedFilter.now(), snapshot, context.cancel());
            context.document(ProofDocument.of(proof, snapshot.map(Snapshot::taken)));
            if (context.flag("csv")) {
                context.bytes(csv(proof).getBytes(StandardCharsets.UTF_8));
            } else {
                tell(context, proof);
            }
            return ExitCode.FINE;
        }
    }

    private static Filter since(CommandContext context) throws UsageException {
        Optional<String> given = context.option("since");
        try {
            return given.isEmpty() ? Filter.ALL : FilterParser.parse("since:\"" + given.get().replace("\"", "") + '"');
        } catch (FilterSyntaxException wrong) {
            throw new UsageException(NLS.bind(Messages.NoTime, given.get()));
        }
    }

    private static Set<AppId> applications(CommandContext context) throws UsageException {
        Set<AppId> ids = new LinkedHashSet<>();
        for (String given : context.options("app")) {
            try {
                ids.add(AppId.of(given));
            } catch (IllegalArgumentException noId) {
                throw new UsageException(NLS.bind(Messages.NoApplicationId, given));
            }
        }
        return ids;
    }

    private static String csv(ProofOfUse proof) {
        StringBuilder lines = new StringBuilder(CsvText.line(ProofDocument.NAMES));
        proof.uses().forEach(use -> lines.append(CsvText.line(ProofDocument.cells(use).stream()
                .map(HarmlessText::of).toList())));
        return lines.toString();
    }

    private static void tell(CommandContext context, ProofOfUse proof) {
        context.line(String.join("\t", ProofDocument.NAMES));
        proof.uses().forEach(use -> context.line(Cells.line(List.copyOf(ProofDocument.cells(use)))));
        if (!proof.whole()) {
            context.warn(NLS.bind(Messages.ProofCut, KeyUses.MOST));
        }
        proof.unused().forEach((id, name) -> context.line(id.equals(AppId.EXCHANGE_ONLINE) ? Messages.SharedSilent
                : NLS.bind(Messages.NoSignInKept, HarmlessText.of(name))));
        if (proof.fetched().isEmpty()) {
            context.line(Messages.NothingFetched);
        }
        for (FetchedTime time : proof.fetched()) {
            context.line(NLS.bind(Messages.Fetched, new Object[] {time.tenant().text(), Moments.text(time.from(), ZONE),
                Moments.text(time.to(), ZONE)}));
        }
    }
}
