/** The ids by which others reach the views of the dedicated hybrid application. */
package io.isthmus.hybridapp.ui;
