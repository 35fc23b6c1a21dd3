package io.isthmus.cli.internal.run;

import java.util.List;
import java.util.Optional;

/** Finds services by their types. */
public interface Services {

    /** The service of a type, where it is installed. */
    <T> Optional<T> find(Class<T> type);

    /** All services of a type, in the order of their ids. */
    <T> List<T> all(Class<T> type);
}
