package io.isthmus.emulator.internal.graph;

import io.isthmus.sdk.data.Value;

/**
 * What a service makes of the parts of a $filter.
 *
 * @param <F> a condition
 */
interface FilterLanguage<F> {

    /** @param path of a property; empty for the variable of an "any" */
    F comparison(String path, String operator, Value literal);

    /** @param name in lower case */
    F function(String name, String path, String argument);

    F any(String path, F inner);

    F and(F one, F other);

    F or(F one, F other);

    F not(F condition);
}
