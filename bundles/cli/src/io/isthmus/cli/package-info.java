/** The headless application. */
package io.isthmus.cli;
