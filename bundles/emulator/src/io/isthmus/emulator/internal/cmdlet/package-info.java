/**
 * Cmdlets of both sides. What is known of each is data ({@code *-cmdlets.json}); what it does is one of a few
 * behaviours, a class each.
 */
package io.isthmus.emulator.internal.cmdlet;
