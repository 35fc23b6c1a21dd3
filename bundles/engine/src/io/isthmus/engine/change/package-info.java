/** Plans: making, saving, showing, applying, resuming and undoing them. */
package io.isthmus.engine.change;
