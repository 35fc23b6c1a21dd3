/** What administrators decided about changes: who may make none, and which need a second person. */
package io.isthmus.engine.policy;
