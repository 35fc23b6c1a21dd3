/** Open connections and what both sides look like through them; saved snapshots and their comparison. */
package io.isthmus.engine.snapshot;
