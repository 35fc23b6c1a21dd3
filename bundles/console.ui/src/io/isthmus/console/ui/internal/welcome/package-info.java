/** What is seen before there is an organization: three ways to begin. */
package io.isthmus.console.ui.internal.welcome;
