package io.isthmus.signins.internal.command;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;
import io.isthmus.signins.SyncResult;
import io.isthmus.signins.SyncText;

/** Fetches sign-ins of every tenant into the store. One that cannot be fetched from keeps none of the others out. */
public final class SyncCommand implements Command {

    private static final List<String> KINDS = List.of("servicePrincipal", "managedIdentity", "nonInteractiveUser",
            "interactiveUser");
    private static final String SOURCE = "source";
    private static final int LONGEST = 3650;

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        SyncOptions options = options(context);
        try (SignInStore store = ChosenStore.made(context)) {
            List<Value> told = new ArrayList<>();
            ImportResult sum = ImportResult.NOTHING;
            int failed = 0;
            List<SignInLog> logs = logs(context);
            for (SignInLog log : logs) {
                try {
                    SyncResult result = store.sync(log, options, new SyncPause(), progress -> context.progress()
                            .doing(SyncText.line(progress, log.title(), ZoneId.systemDefault())), context.cancel());
                    sum = sum.and(result.fetched());
                    told.add(document(log, result));
                    tell(context, log, result);
                } catch (SourceException refused) {
                    failed++;
                    told.add(tenant(log).with("problem", Value.of(refused.getMessage())));
                    context.warn(FailureText.details(refused.failure()));
                }
            }
            context.document(counts(sum).with("tenants", new Value.Array(told)));
            return failed == 0 && sum.rejected() == 0 ? ExitCode.FINE
                    : failed == logs.size() ? ExitCode.FAILED : ExitCode.PARTLY_DONE;
        }
    }

    private static void tell(CommandContext context, SignInLog log, SyncResult result) {
        context.line(SyncText.line(result, log.title()));
        result.fetched().rejects().ifPresent(file -> context.line(NLS.bind(Messages.RejectsStand, file)));
        result.missed().forEach(missed -> context.warn(SyncText.line(missed, log.title(), ZoneId.systemDefault())));
    }

    private static List<SignInLog> logs(CommandContext context) throws UsageException, SourceException {
        Optional<String> source = context.option(SOURCE);
        return source.isPresent() ? context.signInLogs(source.get()) : context.signInLogs();
    }

    private static SyncOptions options(CommandContext context) throws UsageException {
        SyncOptions options = SyncOptions.USUAL;
        Optional<String> source = context.option(SOURCE);
        if (source.isPresent()) {
            if (!context.options("kind").isEmpty()) {
                throw new UsageException(Messages.SourceOrKind);
            }
            options = options.withKinds(List.of(source.get()));
        } else if (!context.options("kind").isEmpty()) {
            for (String kind : context.options("kind")) {
                if (!KINDS.contains(kind)) {
                    throw new UsageException(NLS.bind(Messages.NoKind, kind, String.join(", ", KINDS)));
                }
            }
            options = options.withKinds(context.options("kind"));
        }
        Optional<String> days = context.option("days");
        return days.isPresent() ? options.withReach(Duration.ofDays(days(days.get()))) : options;
    }

    private static int days(String given) throws UsageException {
        try {
            int days = Integer.parseInt(given);
            if (days > 0 && days <= LONGEST) {
                return days;
            }
        } catch (NumberFormatException noNumber) {
            throw new UsageException(NLS.bind(Messages.NoDays, given));
        }
        throw new UsageException(NLS.bind(Messages.NoDays, given));
    }

    private static Value.Members tenant(SignInLog log) {
        return Value.members().with("tenant", Value.of(log.tenant().text())).with("title", Value.of(log.title()));
    }

    private static Value.Members document(SignInLog log, SyncResult result) {
        Value.Members document = counts(result.fetched());
        for (var member : tenant(log).values().entrySet()) {
            document = document.with(member.getKey(), member.getValue());
        }
        return document.with("requests", Value.of(result.requests())).with("throttled", Value.of(result.throttled()))
                .with("missed", new Value.Array(result.missed().stream().<Value>map(missed -> Value.members()
                        .with("from", Value.of(missed.from().toString())).with("to", Value.of(missed.to().toString())))
                        .toList()));
    }

    /** What became of sign-ins, as documents tell it. */
    static Value.Members counts(ImportResult result) {
        return Value.members().with("read", Value.of(result.read())).with("added", Value.of(result.added()))
                .with("duplicates", Value.of(result.duplicates())).with("rejected", Value.of(result.rejected()))
                .with("rejects", result.rejects().<Value>map(file -> Value.of(file.toString())).orElse(Value.none()));
    }
}
