/** The profile: connections, snapshots, ledgers and the state of demo organizations, shared by window and command line. */
package io.isthmus.engine.profile;
