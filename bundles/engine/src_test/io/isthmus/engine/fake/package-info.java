/** A small world to test the engine on: a source with latency, faults and replication, virtual time, and kills. */
package io.isthmus.engine.fake;
