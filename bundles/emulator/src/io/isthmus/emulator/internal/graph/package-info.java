/**
 * Microsoft Graph. Addresses are routed by {@code Routes}; what a type has and who may do what is data beside the
 * code.
 */
package io.isthmus.emulator.internal.graph;
