/**
 * The model of both sides: immutable, plain records. A component that can be missing is an {@link java.util.Optional},
 * a list is never null, times are UTC instants. No record has room for a private key, a secret or a token.
 */
package io.isthmus.sdk.model;
