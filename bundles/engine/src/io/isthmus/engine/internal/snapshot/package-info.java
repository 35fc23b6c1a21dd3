/** Sessions, the assembly of snapshots, their files and their comparison. */
package io.isthmus.engine.internal.snapshot;
