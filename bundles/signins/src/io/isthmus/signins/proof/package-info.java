/** What sign-ins prove: which key of an application was used, from where and when. */
package io.isthmus.signins.proof;
