/** Documents with their history, durable in a directory. */
package io.isthmus.emulator.internal.state;
