/** The ids by which others reach the console's views and commands. */
package io.isthmus.console.ui;
