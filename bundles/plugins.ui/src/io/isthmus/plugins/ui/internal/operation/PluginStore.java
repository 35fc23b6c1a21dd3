package io.isthmus.plugins.ui.internal.operation;

import java.io.UncheckedIOException;
import java.util.function.Supplier;

import io.isthmus.engine.Console;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.host.PluginHealth;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Plugins;
import io.isthmus.plugins.RefusedException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/**
 * The plug-ins of the profile in use, for operations: whatever keeps one from being done is told as a failure.
 *
 * @param plugins finds what installs and removes; asked by each operation, in its own thread
 * @param console knows the profile
 * @param health  tells which are installed
 */
public record PluginStore(Supplier<Plugins> plugins, Console console, PluginHealth health) {

    /** Something that is done while nobody else changes plug-ins. */
    @FunctionalInterface
    interface Work<T> {
        T with(PluginWork work) throws RefusedException, SourceException;
    }

    /**
     * Does something that changes no plug-in.
     *
     * @param attempted what is tried, as the end of the sentence "could not …"
     * @throws SourceException where it is refused, somebody else changes plug-ins, or files cannot be used
     */
    <T> T look(CallContext context, String attempted, Work<T> work) throws SourceException {
        try (PluginWork begun = plugins.get().begin(console.profile(), context.cancel())) {
            return work.with(begun);
        } catch (RefusedException refused) {
            throw failed(Failure.Kind.REFUSED, attempted, refused, refused.advice());
        } catch (LockedException locked) {
            throw failed(Failure.Kind.REFUSED, attempted, locked, Messages.PluginStore_lockedAdvice);
        } catch (UncheckedIOException unusable) {
            throw failed(Failure.Kind.BAD_INPUT, attempted, unusable, Messages.PluginStore_unusableAdvice);
        }
    }

    /** The same of something that changes plug-ins: what they contribute is there, or gone, once it is done. */
    <T> T change(CallContext context, String attempted, Work<T> work) throws SourceException {
        T done = look(context, attempted, work);
        health.refresh();
        return done;
    }

    private static SourceException failed(Failure.Kind kind, String attempted, Exception why, String advice) {
        return new SourceException(
                Failure.of(kind, Side.WORKSTATION, attempted, String.valueOf(why.getMessage()), advice), why);
    }
}
