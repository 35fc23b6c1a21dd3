/** The kinds of objects that plug-ins add to snapshots. */
package io.isthmus.engine.contribute;
