/** Work side by side that neither a hang nor a cancel can hold. */
package io.isthmus.engine.internal.concurrent;
