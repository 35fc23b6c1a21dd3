/**
 * One served organization: its transactions, its gate of faults, its control, its dump. The services stand in the
 * packages below, one each.
 */
package io.isthmus.emulator.internal;
