package io.isthmus.host.worker;

import java.util.Optional;

import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.UnreadableException;

/**
 * An exception as data: those of the SDK as themselves, every other one as its text.
 *
 * @since 1.0
 */
public sealed interface Problem {

    /** {@link CancelledException}. */
    record Cancelled() implements Problem {
    }

    /** {@link UnreadableException}. */
    record Unreadable(Value part, Value reading) implements Problem {
    }

    /** {@link SourceException}. */
    record Source(Failure failure) implements Problem {
    }

    /** {@link PlanParameterException}. */
    record Parameter(Optional<String> parameter, String reason, String advice) implements Problem {
    }

    /** {@link PlanRefusedException}. */
    record Refused(String reason, String advice) implements Problem {
    }

    /** {@link UsageException}. */
    record Usage(String message) implements Problem {
    }

    /** Something else, as "name: message". */
    record Other(String text) implements Problem {
    }

    /** The exception as data. */
    static Problem of(Throwable thrown) {
        return switch (thrown) {
            case CancelledException cancelled -> new Cancelled();
            case UnreadableException unreadable -> new Unreadable(Travelling.part(unreadable.part()),
                    Travelling.reading(unreadable.reading()));
            case SourceException source -> new Source(source.failure());
            case PlanParameterException parameter -> new Parameter(parameter.parameter(), parameter.getMessage(),
                    parameter.advice());
            case PlanRefusedException refused -> new Refused(refused.getMessage(), refused.advice());
            case UsageException usage -> new Usage(usage.getMessage());
            default -> new Other(Texts.bounded(thrown.toString()));
        };
    }

    /** The exception again. */
    default Exception exception() {
        return switch (this) {
            case Cancelled cancelled -> new CancelledException();
            case Unreadable unreadable -> Travelling.unreadable(unreadable);
            case Source source -> new SourceException(source.failure());
            case Parameter parameter -> parameter.parameter()
                    .map(name -> new PlanParameterException(name, parameter.reason(), parameter.advice()))
                    .orElseGet(() -> new PlanParameterException(parameter.reason(), parameter.advice()));
            case Refused refused -> new PlanRefusedException(refused.reason(), refused.advice());
            case Usage usage -> new UsageException(usage.message());
            case Other other -> new FarException(other.text());
        };
    }
}
