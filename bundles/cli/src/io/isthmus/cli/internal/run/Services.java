package io.isthmus.cli.internal.run;

import java.util.Optional;

/** Finds services by their types. */
public interface Services {

    /** The service of a type, where it is installed. */
    <T> Optional<T> find(Class<T> type);
}
