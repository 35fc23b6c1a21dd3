/** The window with the demo organization behind it, driven by bots. */
package io.isthmus.console.ui.tests;
