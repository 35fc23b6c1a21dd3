/** The ids by which others reach the view of the sign-ins. */
package io.isthmus.signins.ui;
