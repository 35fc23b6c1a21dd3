package io.isthmus.exchange.internal.mapping;

/**
 * Makes a record of an object that a cmdlet gave.
 *
 * @param <T> the record
 */
@FunctionalInterface
public interface Mapper<T> {

    /**
     * Maps.
     *
     * @param object never null
     * @throws MappingException where the object lacks what the record cannot be without, or holds something else there
     */
    T map(Fields object) throws MappingException;
}
