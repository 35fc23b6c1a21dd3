package io.isthmus.signins.internal.command;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.Retention;
import io.isthmus.signins.RetentionPreview;
import io.isthmus.signins.SignInStore;

/** Shows which sign-ins are older than is to be kept, and removes them where it is told to. */
public final class RetainCommand implements Command {

    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9}) ?([KMGT]?B)");
    private static final Map<String, Long> UNITS = Map.of("B", 1L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L,
            "TB", 1_000_000_000_000L);

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Retention retention = retention(context);
        try (SignInStore store = ChosenStore.present(context)) {
            RetentionPreview preview = store.preview(retention, context.cancel());
            boolean apply = context.flag("apply");
            long after = preview.bytesAfter();
            if (apply) {
                context.progress().doing(NLS.bind(Messages.Removing, preview.removed()));
                after = store.retain(preview, context.progress(), context.cancel()).bytes();
            }
            context.document(Value.members().with("applied", Value.of(apply))
                    .with("oldest", Value.of(preview.oldest().toString())).with("removed", Value.of(preview.removed()))
                    .with("kept", Value.of(preview.kept())).with("bytes", Value.of(preview.bytes()))
                    .with("bytesAfter", Value.of(after)));
            context.line(NLS.bind(apply ? Messages.Removed : Messages.WouldRemove, new Object[] {preview.removed(),
                    preview.oldest(), preview.kept(), preview.bytes(), after}));
            return ExitCode.FINE;
        }
    }

    private static Retention retention(CommandContext context) throws UsageException {
        Optional<String> days = context.option("days");
        Optional<String> size = context.option("size");
        if (days.isPresent() == size.isPresent()) {
            throw new UsageException(Messages.DaysOrSize);
        }
        return days.isPresent() ? since(days.get()) : size(size.get());
    }

    private static Retention since(String given) throws UsageException {
        if (!DAYS.matcher(given).matches()) {
            throw new UsageException(NLS.bind(Messages.NoDays, given));
        }
        return new Retention.Since(TypedFilter.now().time().minus(Duration.ofDays(Long.parseLong(given))));
    }

    private static Retention size(String given) throws UsageException {
        Matcher matcher = SIZE.matcher(given);
        if (!matcher.matches()) {
            throw new UsageException(NLS.bind(Messages.NoSize, given));
        }
        return new Retention.Size(UNITS.get(matcher.group(2)) * Long.parseLong(matcher.group(1)));
    }
}
