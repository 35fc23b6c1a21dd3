/** The organization's clock. */
package io.isthmus.emulator.internal.time;
