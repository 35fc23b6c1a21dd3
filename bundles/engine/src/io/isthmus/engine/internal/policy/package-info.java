/** Finds and reads policy files. */
package io.isthmus.engine.internal.policy;
