/** Runs report formats. */
package io.isthmus.engine.internal.report;
