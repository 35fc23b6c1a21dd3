/** The ids by which other bundles reach the window: its perspective, its folders and its menus. */
package io.isthmus.workbench;
