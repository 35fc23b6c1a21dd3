package io.isthmus.exchange.internal.reading;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.mapping.Fields;
import io.isthmus.exchange.internal.mapping.Mapper;
import io.isthmus.exchange.internal.mapping.MappingException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.CmdletRequest;

/**
 * A cmdlet with what makes a record of each object that it gives.
 *
 * @param request what is run
 * @param mapper  for each object
 * @param <E>     the record
 */
public record Mapping<E>(CmdletRequest request, Mapper<E> mapper) {

    /**
     * Runs and maps.
     *
     * @throws SourceException where the cmdlet failed, or gave an object that cannot be read
     */
    public List<E> run(CmdletRunner runner, CallContext context) throws SourceException {
        List<E> records = new ArrayList<>();
        for (Fields object : runner.objects(request, context)) {
            try {
                records.add(mapper.map(object));
            } catch (MappingException broken) {
                throw new SourceException(Failure.of(Failure.Kind.BAD_ANSWER, request.side(),
                        NLS.bind(Messages.AttemptRead, request.describe()),
                        NLS.bind(Messages.BadObject, broken.getMessage()), Messages.AdviceBadObject), broken);
            }
        }
        return List.copyOf(records);
    }
}
