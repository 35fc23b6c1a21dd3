/** What the user decides for himself. */
package io.isthmus.console.ui.internal.preference;
