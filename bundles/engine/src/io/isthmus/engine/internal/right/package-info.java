/** Judges rights by the data pack's facts and by what both sides say. */
package io.isthmus.engine.internal.right;
