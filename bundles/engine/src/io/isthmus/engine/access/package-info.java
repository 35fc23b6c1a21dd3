/** The Conditional Access tooling that is installed. */
package io.isthmus.engine.access;
