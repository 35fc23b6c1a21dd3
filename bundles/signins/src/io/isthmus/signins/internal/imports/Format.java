package io.isthmus.signins.internal.imports;

import io.isthmus.signins.internal.store.Shape;

/**
 * What a file is.
 *
 * @param shape of its records
 * @param lines whether it holds exactly one record a line and nothing else, so that it can be read as it stands
 */
record Format(Shape shape, boolean lines) {
}
