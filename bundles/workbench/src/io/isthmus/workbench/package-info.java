/** Application, window, perspectives and preferences. */
package io.isthmus.workbench;
