package io.isthmus.signins.internal.command;

import java.time.Clock;
import java.time.ZoneId;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterParser;
import io.isthmus.signins.query.FilterSyntaxException;

/** The filter that was typed behind a command, and when and where it was. */
final class TypedFilter {

    private TypedFilter() {
    }

    /** What was typed, in one line. */
    static String text(CommandContext context) {
        return String.join(" ", context.arguments());
    }

    /**
     * The filter; everything where nothing was typed.
     *
     * @throws UsageException with the place of what cannot be read
     */
    static Filter of(CommandContext context) throws UsageException {
        String text = text(context);
        try {
            return FilterParser.parse(text);
        } catch (FilterSyntaxException wrong) {
            throw new UsageException(NLS.bind(Messages.NoFilter, new Object[] {text, wrong.position() + 1, wrong.getMessage(),
                    String.join(" ", wrong.expected())}).strip());
        }
    }

    /** Now, in the zone of whoever types. */
    static AskedAt now() {
        return new AskedAt(Clock.systemUTC().instant(), ZoneId.systemDefault());
    }
}
