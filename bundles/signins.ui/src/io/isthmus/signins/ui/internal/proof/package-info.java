/** Which keys of the applications were used, from where and when. */
package io.isthmus.signins.ui.internal.proof;
