/** The built-in checks. */
package io.isthmus.checks;
