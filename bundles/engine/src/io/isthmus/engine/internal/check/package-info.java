/** The check runner. */
package io.isthmus.engine.internal.check;
