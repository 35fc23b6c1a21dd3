/** The profile: connections, snapshots, ledgers and demo organizations, shared by window and command line. */
package io.isthmus.engine.profile;
