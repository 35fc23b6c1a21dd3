/**
 * How the core asks: sources behind which the real systems or the emulator stand, and the few questions that need a
 * person. Nothing but plain data crosses a port.
 */
package io.isthmus.sdk.port;
