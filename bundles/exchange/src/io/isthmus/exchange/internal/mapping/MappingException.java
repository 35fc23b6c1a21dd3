package io.isthmus.exchange.internal.mapping;

/** An object is not what the cmdlet promises. The message names the property. */
public final class MappingException extends Exception {

    private static final long serialVersionUID = 1L;

    MappingException(String message) {
        super(message);
    }
}
