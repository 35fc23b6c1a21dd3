/** The built-in checks, one a class, and what they share. */
package io.isthmus.checks.internal;
