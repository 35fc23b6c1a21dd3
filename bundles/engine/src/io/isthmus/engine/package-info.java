/**
 * The engine behind window and command line: connections, snapshots, the check runner, the change engine, the ledger
 * and the registries. {@link io.isthmus.engine.Console} leads to all of it.
 */
package io.isthmus.engine;
